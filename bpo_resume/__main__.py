"""``bpo-resume`` and ``python -m bpo_resume``.

A worker process imports this module again, and has no use for the command line.
"""

import gc


def main() -> None:
    """Run with the arguments of the process and end it."""
    gc.disable()  # while modules are loaded there is no garbage to look for
    from bpo_resume.cli import main as run_and_exit

    gc.freeze()
    gc.enable()
    try:
        run_and_exit()
    finally:
        gc.freeze()  # at its end Python looks through all that was loaded, for .2 seconds


if __name__ == "__main__":
    main()
