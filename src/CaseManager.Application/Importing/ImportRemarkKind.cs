namespace CaseManager.Application.Importing;

/// <summary>What there is to say about a row of a file.</summary>
public enum ImportRemarkKind
{
    /// <summary>It contradicts what already stands, and is not taken over.</summary>
    Refused,

    /// <summary>It says once more what an earlier row says, and is counted once.</summary>
    Repeat,

    /// <summary>It gives a client another name than the one that stands.</summary>
    OtherName,

    /// <summary>It gives a client another birth date than the one that stands.</summary>
    OtherBirthDate,

    /// <summary>The session takes 0 minutes; it is kept without a length.</summary>
    NoMinutes,

    /// <summary>The session takes more than 8 hours.</summary>
    TooLong,

    /// <summary>The time has no end, or none that can be read: the length is not known.</summary>
    LengthUnknown,

    /// <summary>More clients are listed than the group has seats.</summary>
    OverCapacity,

    /// <summary>It says more than presence of a meeting of peers; presence is kept (rule 1).</summary>
    PresenceOnly,

    /// <summary>It brings a client of the same name as another one, or with a name like it who was born on the same day.</summary>
    LikelyDuplicate,

    /// <summary>It says something else of a stay than the record, which stands.</summary>
    OtherStay,

    /// <summary>It tells of a stay without the day of admission: only the client is taken over.</summary>
    NoAdmission,

    /// <summary>It tells of the end of a stay, but not why it ended.</summary>
    NoReason,

    /// <summary>A part of a meeting that cannot be read or kept is left out.</summary>
    MeetingPartLeftOut,

    /// <summary>The list names a meeting that the directory does not have.</summary>
    MeetingAdded,

    /// <summary>The list says another name, day, time, type, place or address of a meeting.</summary>
    MeetingChanged,

    /// <summary>The list says something else of a meeting that people do not go by, such as its link.</summary>
    MeetingDetailsChanged,

    /// <summary>The list does not name a meeting any more.</summary>
    MeetingRemoved,
}
