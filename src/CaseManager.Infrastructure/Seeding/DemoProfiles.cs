using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>What the demo center knows of its clients beside their names; the same for the same client.</summary>
internal static class DemoProfiles
{
    private static readonly string[] Pronouns = ["she/her", "he/him", "they/them", "she/they"];
    private static readonly string[] Languages = ["English", "Spanish, English", "English, Polish", "Ukrainian, Russian", "English, American Sign Language"];
    private static readonly string[] Towns = ["Springfield", "Fairview", "Lakewood", "Georgetown"];
    private static readonly string[] Relations = ["sister", "mother", "friend", "sponsor", "husband"];

    /// <summary>Describes the client of a number, as it was asked at admission; some are known well, some hardly.</summary>
    public static void Describe(Client client, int number, DateOnly admittedOn, DateTime recordedAt)
    {
        if (number % 7 == 6)
        {
            return;
        }

        client.Describe(Profile(number), [.. Ways(client, number)]);
        if (number % 3 == 0)
        {
            client.StartRecovery(admittedOn.AddDays(-(number * 17 % 60)), "Maya Torres, LCSW", recordedAt, admittedOn);
        }
    }

    private static ClientProfile Profile(int number) => new()
    {
        Pronouns = number % 2 == 0 ? Pronouns[number / 2 % Pronouns.Length] : null,
        Gender = number % 11 == 0 ? Gender.NonBinary : null,
        Languages = Languages[number % Languages.Length],
        Interpreter = (number % Languages.Length) switch { 3 => InterpreterNeed.Spoken, 4 => InterpreterNeed.Sign, _ => InterpreterNeed.None },
        HasNoFixedAddress = number % 8 == 3,
        Street = number % 8 == 3 ? null : $"{100 + (number * 7)} Harbor Street",
        City = Towns[number % Towns.Length],
        PostalCode = $"{55100 + number}",
        EmergencyName = number % 4 == 1 ? $"{DemoNames.First[(number + 30) % DemoNames.First.Count]} {DemoNames.Last[(number * 7) % DemoNames.Last.Count]}" : null,
        EmergencyRelation = number % 4 == 1 ? Relations[number % Relations.Length] : null,
        EmergencyPhone = number % 4 == 1 ? Phone(number + 40) : null,
    };

    private static IEnumerable<ContactDetails> Ways(Client client, int number)
    {
        yield return new ContactDetails(ContactKind.Mobile, Phone(number), MayLeaveMessage: number % 3 != 0, number % 5 == 0 ? "after 5 pm" : null);
        if (number % 2 == 1)
        {
            yield return new ContactDetails(ContactKind.Email, $"{SearchText.Normalize(client.LegalFirstName)}{number}@example.org", MayLeaveMessage: number % 4 == 1);
        }
    }

    // Numbers that are given to nobody: https://en.wikipedia.org/wiki/555_(telephone_number).
    private static string Phone(int number) => $"(555) 555-01{number % 100:00}";
}
