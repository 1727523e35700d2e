namespace CaseManager.Application.PeerSupport;

/// <summary>The types that meetings have, by the codes of the Meeting Guide; what only BMLT servers know has codes that begin with NA-.</summary>
public interface IMeetingTypes
{
    /// <summary>Every type that is known, by name.</summary>
    IReadOnlyList<MeetingType> All { get; }

    /// <summary>The code as it is stored, whatever its case; one that is not known in capital letters.</summary>
    string Canonical(string code);

    /// <summary>The code of a format of a BMLT server.</summary>
    string OfBmlt(string key);

    /// <summary>The type in words; the code itself where it is not known.</summary>
    string Words(string code);
}

/// <summary>A type of meeting.</summary>
public sealed record MeetingType(string Code, string Name);
