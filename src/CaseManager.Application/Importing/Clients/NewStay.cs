using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Importing.Clients;

// Where stays belong, on the clock of the site.
internal sealed record StayProgram(Place Place, StepMoment Now);

// A stay that is added.
internal sealed record NewStay(NewClient Client, StayProgram Program, ToldStay Told, IReadOnlyList<DiagnosisDetails> Diagnoses)
{
    public DateOnly From => Told.Admission.Moment.On;

    public DateOnly? To => Told.End?.Moment.On;

    // Made anew for each use: once to see whether every rule holds, once to be saved.
    public Episode Admit(Guid clientId, Guid programId, Guid? batchId) =>
        Episode.Recorded(clientId, Client.BirthDate, programId, Told.Admission with { Diagnoses = Diagnoses }, Program.Place.Program?.Level, Program.Now, batchId);

    public void End(Episode stay)
    {
        if (Told.End is { } end)
        {
            stay.EndAsRecorded(end.Moment, end.Details, Program.Now);
        }
    }
}
