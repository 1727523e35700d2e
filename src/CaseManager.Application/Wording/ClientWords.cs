using CaseManager.Domain.Clients;

namespace CaseManager.Application.Wording;

/// <summary>The words of what is recorded about clients.</summary>
public static class ClientWords
{
    /// <summary>Sex as recorded.</summary>
    public static string Words(this RecordedSex sex) => sex switch
    {
        RecordedSex.Female => "Female",
        RecordedSex.Male => "Male",
        RecordedSex.Another => "X or another marker",
        RecordedSex.Declined => "Asked, not told",
        _ => throw new ArgumentOutOfRangeException(nameof(sex), sex, null),
    };

    /// <summary>Gender as the client says.</summary>
    public static string Words(this Gender gender) => gender switch
    {
        Gender.Woman => "Woman",
        Gender.Man => "Man",
        Gender.TransWoman => "Transgender woman",
        Gender.TransMan => "Transgender man",
        Gender.NonBinary => "Non-binary",
        Gender.TwoSpirit => "Two-Spirit",
        Gender.OwnWords => "In own words",
        Gender.Declined => "Asked, not told",
        _ => throw new ArgumentOutOfRangeException(nameof(gender), gender, null),
    };

    /// <summary>Whether somebody has to interpret.</summary>
    public static string Words(this InterpreterNeed need) => need switch
    {
        InterpreterNeed.None => "No interpreter",
        InterpreterNeed.Spoken => "Interpreter needed",
        InterpreterNeed.Sign => "Sign language interpreter needed",
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
    };

    /// <summary>A part of two records that may differ.</summary>
    public static string Words(this MergedPart part) => part switch
    {
        MergedPart.LegalName => "Legal name",
        MergedPart.PreferredName => "Preferred name",
        MergedPart.BirthDate => "Birth date",
        MergedPart.Pronouns => "Pronouns",
        MergedPart.Sex => "Sex as recorded",
        MergedPart.Gender => "Gender",
        MergedPart.Languages => "Languages",
        MergedPart.Address => "Address",
        MergedPart.EmergencyContact => "Emergency contact",
        MergedPart.Contacts => "Ways to reach",
        MergedPart.RecoveryStart => "Recovery start date",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>What belongs to a client.</summary>
    public static string Words(this MergedRowKind kind) => kind switch
    {
        MergedRowKind.Episode => "Stay",
        MergedRowKind.Attendance => "Attendance",
        MergedRowKind.Correction => "Correction of attendance",
        MergedRowKind.Membership => "Membership in a group",
        MergedRowKind.Waiting => "Time on a waitlist",
        MergedRowKind.Report => "Report",
        MergedRowKind.MergedRecord => "Record merged before",
        MergedRowKind.PackDocument => "Report in a pack",
        MergedRowKind.PeerSupport => "Peer support outside the center",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A way to reach somebody.</summary>
    public static string Words(this ContactKind kind) => kind switch
    {
        ContactKind.Mobile => "Mobile",
        ContactKind.Phone => "Phone",
        ContactKind.Email => "E-mail",
        ContactKind.Postal => "Letter",
        ContactKind.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
