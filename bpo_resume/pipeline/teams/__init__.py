"""The people somebody leads: whether he does, and how many they are (span of control).

``leading`` says whether a job's text tells of leading people, ``size`` how many, by its verbs and
``patterns``; ``fragments`` are teams told without a verb, ``people_words`` the words of both.
"""
