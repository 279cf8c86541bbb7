"""``bpo-resume`` and ``python -m bpo_resume``.

A worker process imports this module again, and has no use for the command line.
"""


def main() -> None:
    """Run with the arguments of the process and end it."""
    from bpo_resume.cli import main as run_and_exit

    run_and_exit()


if __name__ == "__main__":
    main()
