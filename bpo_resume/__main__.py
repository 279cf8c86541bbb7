"""``python -m bpo_resume``."""

from bpo_resume.cli import main

if __name__ == "__main__":
    main()
