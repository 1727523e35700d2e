using System.Text.Json;

namespace CaseManager.Domain.Clients;

/// <summary>What a client's record says at one moment, so that it can be put back.</summary>
/// <param name="MergedKey">What search sees of records that were merged into it before.</param>
public sealed record ClientSnapshot(
    ClientNames Names, DateOnly? BirthDate, ClientProfile Profile, IReadOnlyList<ContactDetails> Contacts, DateOnly? RecoveryStartsOn, string? MergedKey)
{
    /// <summary>What a record says now.</summary>
    public static ClientSnapshot Of(Client client) =>
        new(client.Names, client.BirthDate, client.Profile, [.. client.Contacts.OrderBy(c => c.Position).Select(c => c.Details)], client.RecoveryStartsOn, client.MergedKey);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static ClientSnapshot Parse(string text) =>
        JsonSerializer.Deserialize<ClientSnapshot>(text) ?? throw new InvalidOperationException("The record of what stood there before is empty.");

    /// <summary>As it is stored.</summary>
    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>This record with the chosen parts of another one.</summary>
    public ClientSnapshot With(ClientSnapshot other, IReadOnlyCollection<MergedPart> parts)
    {
        T Choose<T>(MergedPart part, T mine, T theirs) => parts.Contains(part) ? theirs : mine;
        var legal = Choose(MergedPart.LegalName, Names, other.Names);
        var (sex, gender) = (Choose(MergedPart.Sex, Profile, other.Profile), Choose(MergedPart.Gender, Profile, other.Profile));
        var (languages, address) = (Choose(MergedPart.Languages, Profile, other.Profile), Choose(MergedPart.Address, Profile, other.Profile));
        var emergency = Choose(MergedPart.EmergencyContact, Profile, other.Profile);
        return this with
        {
            Names = legal with { Preferred = Choose(MergedPart.PreferredName, Names, other.Names).Preferred },
            BirthDate = Choose(MergedPart.BirthDate, BirthDate, other.BirthDate),
            Profile = new ClientProfile
            {
                Pronouns = Choose(MergedPart.Pronouns, Profile, other.Profile).Pronouns,
                Sex = sex.Sex,
                Gender = gender.Gender,
                GenderWords = gender.GenderWords,
                Languages = languages.Languages,
                Interpreter = languages.Interpreter,
                HasNoFixedAddress = address.HasNoFixedAddress,
                Street = address.Street,
                City = address.City,
                State = address.State,
                PostalCode = address.PostalCode,
                EmergencyName = emergency.EmergencyName,
                EmergencyRelation = emergency.EmergencyRelation,
                EmergencyPhone = emergency.EmergencyPhone,
            },
            Contacts = Choose(MergedPart.Contacts, Contacts, other.Contacts),
            RecoveryStartsOn = Choose(MergedPart.RecoveryStart, RecoveryStartsOn, other.RecoveryStartsOn),
        };
    }
}
