using CaseManager.Domain.Common;

namespace CaseManager.Domain.Clients;

/// <summary>What the center records about a client beside names and birth date, each part only where it is known.</summary>
public sealed record ClientProfile
{
    /// <summary>Longest short text, such as pronouns or a town, in characters.</summary>
    public const int TextLength = 100;

    /// <summary>Longest street address, in characters; several lines.</summary>
    public const int StreetLength = 300;

    /// <summary>Longest postal code, in characters.</summary>
    public const int PostalCodeLength = 20;

    /// <summary>Nothing is known.</summary>
    public static readonly ClientProfile Empty = new();

    /// <summary>Such as “they/them”.</summary>
    public string? Pronouns { get; init; }

    /// <summary>Sex as recorded on official papers.</summary>
    public RecordedSex? Sex { get; init; }

    /// <summary>Gender as the client says.</summary>
    public Gender? Gender { get; init; }

    /// <summary>Gender in the client's own words.</summary>
    public string? GenderWords { get; init; }

    /// <summary>Languages separated by commas; the first one is the one to talk in.</summary>
    public string? Languages { get; init; }

    /// <summary>Whether somebody has to interpret.</summary>
    public InterpreterNeed? Interpreter { get; init; }

    /// <summary>The client lives at no fixed address.</summary>
    public bool HasNoFixedAddress { get; init; }

    /// <summary>Street and number, in lines.</summary>
    public string? Street { get; init; }

    /// <summary>Town; also known of somebody without a fixed address.</summary>
    public string? City { get; init; }

    /// <summary>State.</summary>
    public string? State { get; init; }

    /// <summary>ZIP code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Whom to call in an emergency.</summary>
    public string? EmergencyName { get; init; }

    /// <summary>What that person is to the client.</summary>
    public string? EmergencyRelation { get; init; }

    /// <summary>Their phone number.</summary>
    public string? EmergencyPhone { get; init; }

    internal ClientProfile Checked()
    {
        var tidy = this with
        {
            Pronouns = Text(Pronouns, nameof(Pronouns)),
            GenderWords = Text(GenderWords, nameof(GenderWords)),
            Languages = Text(Each(Languages), nameof(Languages)),
            Street = Require.OptionalText(Street, nameof(Street), StreetLength),
            City = Text(City, nameof(City)),
            State = Text(State, nameof(State)),
            PostalCode = Require.OptionalText(PostalCode, nameof(PostalCode), PostalCodeLength),
            EmergencyName = Text(EmergencyName, nameof(EmergencyName)),
            EmergencyRelation = Text(EmergencyRelation, nameof(EmergencyRelation)),
            EmergencyPhone = Text(EmergencyPhone, nameof(EmergencyPhone)),
        };
        tidy.Check();
        return tidy;
    }

    private void Check()
    {
        Require.That(Gender is not Clients.Gender.OwnWords || GenderWords is not null, "client.gender", "Write the gender in the client's own words.", nameof(GenderWords));
        Require.That(!HasNoFixedAddress || Street is null, "client.address", "Either there is a street address, or no fixed address.", nameof(Street));
        Require.That(EmergencyName is not null || (EmergencyRelation ?? EmergencyPhone) is null, "client.emergency-contact", "Write who is called in an emergency.", nameof(EmergencyName));
        Require.That(EmergencyName is null || EmergencyPhone is not null, "client.emergency-contact", "Write the number to call in an emergency.", nameof(EmergencyPhone));
    }

    private static string? Text(string? value, string field) => Require.OptionalText(value, field, TextLength);

    private static string Each(string? languages) => string.Join(", ",
        (languages ?? "").Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase));
}
