using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.UnitTests.Support;

/// <summary>A client who is admitted to programs of a site in Chicago, as time goes on.</summary>
internal sealed class Stays
{
    private static readonly SiteClock Clock = SiteClock.Of("America/Chicago");

    public Stays(DateOnly? birthDate = null)
    {
        Client = new Client("P001", "Ana", "Bell", birthDate: birthDate).WithKey();
        All = new ClientStays(Client, []);
    }

    public Client Client { get; }

    public ClientStays All { get; }

    public Guid Program { get; } = Guid.NewGuid();

    public Guid OtherProgram { get; } = Guid.NewGuid();

    /// <summary>Whoever enters a step at noon of a day.</summary>
    public static StepAuthor On(DateOnly day) => new("Maya Torres", Clock.ToUtc(day, new TimeOnly(12, 0)), Clock);

    /// <summary>10:00 of a day.</summary>
    public static StepMoment At(DateOnly day, int hour = 10) => new(day, new TimeOnly(hour, 0));

    public Episode Admit(DateOnly day, Guid? program = null) => All.Admit(program ?? Program, null, At(day), On(day)).WithKey();
}
