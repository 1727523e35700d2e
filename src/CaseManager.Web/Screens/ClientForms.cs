using CaseManager.Application.Attendance;
using CaseManager.Application.Clients;
using CaseManager.Application.Paging;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;

namespace CaseManager.Web.Screens;

/// <summary>The list of clients with what was searched for.</summary>
public sealed record ClientSearch(string? Search, Page<ClientRow> Page);

/// <summary>A client with stays and attendance.</summary>
/// <param name="PeerSupport">Null for those who may not read what is clinical.</param>
public sealed record ClientPage(ClientView Client, StayTimeline Stays, IReadOnlyList<KindAttendance> Kinds, Page<ClientAttendanceRow> Attendance, PeerSupportPage? PeerSupport = null);

/// <summary>What is typed about a client.</summary>
public class ClientForm
{
    // Lines to fill in behind those that are filled in.
    private const int EmptyLines = 2;

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>As on official papers.</summary>
    public string? LegalFirstName { get; set; }

    /// <summary>As on official papers.</summary>
    public string? LegalMiddleName { get; set; }

    /// <summary>As on official papers.</summary>
    public string? LegalLastName { get; set; }

    /// <summary>The name the client goes by.</summary>
    public string? PreferredName { get; set; }

    /// <summary>May be unknown.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Such as they/them.</summary>
    public string? Pronouns { get; set; }

    /// <summary>As on official papers.</summary>
    public RecordedSex? Sex { get; set; }

    /// <summary>As the client says.</summary>
    public Gender? Gender { get; set; }

    /// <summary>In the client's own words.</summary>
    public string? GenderWords { get; set; }

    /// <summary>Separated by commas, the one to talk in first.</summary>
    public string? Languages { get; set; }

    /// <summary>Whether somebody has to interpret.</summary>
    public InterpreterNeed? Interpreter { get; set; }

    /// <summary>Lives at no fixed address.</summary>
    public bool HasNoFixedAddress { get; set; }

    /// <summary>Street and number.</summary>
    public string? Street { get; set; }

    /// <summary>Town.</summary>
    public string? City { get; set; }

    /// <summary>State.</summary>
    public string? State { get; set; }

    /// <summary>ZIP code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>Whom to call in an emergency.</summary>
    public string? EmergencyName { get; set; }

    /// <summary>What that person is to the client.</summary>
    public string? EmergencyRelation { get; set; }

    /// <summary>Their number.</summary>
    public string? EmergencyPhone { get; set; }

    /// <summary>Ways to reach the client; lines without a number or address do not count.</summary>
    public List<ContactLine> Contacts { get; set; } = [];

    /// <summary>The likely duplicates that were shown.</summary>
    public List<Guid> Seen { get; set; } = [];

    /// <summary>Whether each of them is somebody else.</summary>
    public bool IsSomebodyElse { get; set; }

    /// <summary>The form of what is known.</summary>
    public static ClientForm Of(ClientView client) => new()
    {
        Version = client.Version,
        LegalFirstName = client.LegalFirstName,
        LegalMiddleName = client.LegalMiddleName,
        LegalLastName = client.LegalLastName,
        PreferredName = client.PreferredName,
        BirthDate = client.BirthDate,
        Pronouns = client.Profile.Pronouns,
        Sex = client.Profile.Sex,
        Gender = client.Profile.Gender,
        GenderWords = client.Profile.GenderWords,
        Languages = client.Profile.Languages,
        Interpreter = client.Profile.Interpreter,
        HasNoFixedAddress = client.Profile.HasNoFixedAddress,
        Street = client.Profile.Street,
        City = client.Profile.City,
        State = client.Profile.State,
        PostalCode = client.Profile.PostalCode,
        EmergencyName = client.Profile.EmergencyName,
        EmergencyRelation = client.Profile.EmergencyRelation,
        EmergencyPhone = client.Profile.EmergencyPhone,
        Contacts = [.. client.Contacts.Select(ContactLine.Of)],
    };

    /// <summary>The use case it stands for.</summary>
    public CorrectClient ToCommand(Guid id) => new(id, Version, LegalFirstName, LegalLastName, PreferredName, BirthDate)
    {
        LegalMiddleName = LegalMiddleName,
        Profile = Profile,
        Contacts = Ways,
        KnownOthers = KnownOthers,
    };

    /// <summary>Adds lines to fill in.</summary>
    public void Offer()
    {
        var lines = Math.Min(Contacts.Count(c => !c.IsEmpty) + EmptyLines, Client.MostContacts);
        while (Contacts.Count < lines)
        {
            Contacts.Add(new ContactLine { Order = Contacts.Count + 1 });
        }
    }

    /// <summary>Brings what is wrong with a way to reach the client beside the line that it was typed in.</summary>
    public IEnumerable<Problem> Beside(IEnumerable<Problem> problems)
    {
        var filled = Filled.ToList();
        return problems.Select(problem => filled.FindIndex(line => problem.Field?.StartsWith($"Contacts[{filled.IndexOf(line)}].", StringComparison.Ordinal) == true) is >= 0 and var i
            ? problem with { Field = problem.Field!.Replace($"[{i}]", $"[{Contacts.IndexOf(filled[i])}]", StringComparison.Ordinal) }
            : problem);
    }

    /// <summary>What is recorded beside names and birth date.</summary>
    protected ClientProfile Profile => new()
    {
        Pronouns = Pronouns,
        Sex = Sex,
        Gender = Gender,
        GenderWords = GenderWords,
        Languages = Languages,
        Interpreter = Interpreter,
        HasNoFixedAddress = HasNoFixedAddress,
        Street = Street,
        City = City,
        State = State,
        PostalCode = PostalCode,
        EmergencyName = EmergencyName,
        EmergencyRelation = EmergencyRelation,
        EmergencyPhone = EmergencyPhone,
    };

    /// <summary>The ways to reach the client, in the order to try.</summary>
    protected IReadOnlyList<ContactDetails> Ways => [.. Filled.Select(line => line.ToDetails())];

    /// <summary>Who is said to be somebody else.</summary>
    protected IReadOnlyCollection<Guid> KnownOthers => IsSomebodyElse ? Seen : [];

    private IEnumerable<ContactLine> Filled => Contacts.Where(c => !c.IsEmpty).OrderBy(c => c.Order ?? int.MaxValue);
}

/// <summary>What is typed about a new client.</summary>
public sealed class NewClientForm : ClientForm
{
    /// <summary>Medical record number; empty where a site's pattern makes it.</summary>
    public string? Mrn { get; set; }

    /// <summary>The site whose pattern makes it.</summary>
    public Guid? MrnSiteId { get; set; }

    /// <summary>Where the client is admitted.</summary>
    public Guid? ProgramId { get; set; }

    /// <summary>First day there.</summary>
    public DateOnly? AdmittedOn { get; set; }

    /// <summary>The use case it stands for.</summary>
    public RegisterClient ToCommand() => new(Mrn, LegalFirstName, LegalLastName, PreferredName, BirthDate, ProgramId, ProgramId is null ? null : AdmittedOn)
    {
        MrnSiteId = MrnSiteId,
        LegalMiddleName = LegalMiddleName,
        Profile = Profile,
        Contacts = Ways,
        KnownOthers = KnownOthers,
    };
}
