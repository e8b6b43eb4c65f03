"""What a change of the sponsors does to what is agreed, said before it is done. Plain text."""

from assessment.services.projects import Sight


def withdrawn(seen: Sight) -> str:
    """The version that it takes back, as a button says it; empty where none waits."""
    one = seen.ledger.proposed
    return f"withdraw version {one.version}" if one else ""


def consequences(seen: Sight) -> str:
    """What becomes of the version that waits, and of the one in force; empty for neither."""
    proposed, active = seen.ledger.proposed, seen.ledger.active
    said = []
    if proposed:
        said.append(
            f"Version {proposed.version} waits for signatures; it is withdrawn when the sponsors "
            "change, since it names those who sign."
        )
    if active:
        said.append(
            f"Version {active.version} stays in force, but the sponsors must agree anew before "
            "another variation is decided."
        )
    return " ".join(said)
