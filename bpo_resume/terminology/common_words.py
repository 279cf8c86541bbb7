"""Which short or ordinary forms may stand without context, and which may not."""

# English words that products, firms and titles are named after: "stream", "access" and "agent" turn
# up in any resume, so terms keep them under ``ambiguous``.
_WORDS = """
accent access account acquire action active advance advantage agent alert align alight
alliance allied amazon analyst answer apex apple arise arm aspect asset assist associate
assurance atom aware back balance base beacon best billing blend blue bold boomerang booster
bridge bright business call campaign capital care case center centre chat check circle claims
clear client cloud coach collect compass complete concentric concert concur connect
consultant contact core creative customer dash data delta desk dialogue direct discover drift
drive echo edge elevate encore energy engage engine enterprise epic excel exchange executive
exigent express factor fidelity field fine first five flex flow focus form forward fountain
foundation frame free fresh front fusion future gain genesis global go grant green group guide
harmony helm help hero hive horizon host hub humanity hybrid ignition impact influx insight
inspire integral intercom invest jump keep key kind kindred lane language launch lead leader
learn lever liberty light link live loop lumen magnet manager mango marathon mark master
matrix maximum merchant merchants merge minds mint monday more motion native navigator neat
network new next nice notion numbers oasis object officer omega on one open operator optimum
option oracle orange order origin outlook own pace page partner path pay pearl pendulum people
phone pilot pipeline pixel point portal power practice premier present prime print prism probe
process profile progress project prompt propel quality quest quick quote radar radial reach
ready recall record reed relay remedy reply representative resolve result ring rise root route
rsvp safe sage sales sama scale scope scout script secure sense series service shade shift
sigma signal simple sky slack smart solution solve source spark specialist spectrum split
spoke spring square staff star stellar step stream strong support surge swift switch system
take talent talk target task team teams thing three time top total touch trace track trade
transform trend trinity true trust turn two ubiquity unify union unit unity upstream upwork
value vault venture verge vertex view vision vista visual voice volt watch wave way web west
wing wise word words work workday workplace world woven yes zoom
"""

COMMON_WORDS: frozenset[str] = frozenset(_WORDS.split())

# Abbreviations of up to three letters with one sense in resumes: counted over some 700 of all
# trades, none of these was met in another. Others of that length need context.
_ABBREVIATIONS = "acw aht aml aws cpa crm dpo dso erp kph kyc pl pmp sap sla sql wpm"

SAFE_ABBREVIATIONS: frozenset[str] = frozenset(_ABBREVIATIONS.split())
