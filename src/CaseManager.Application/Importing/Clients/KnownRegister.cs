using CaseManager.Application.Abstractions;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Importing.Clients;

// A client of the register. A record that was merged leads to the one that stands, whose names and birth date are the person's.
internal sealed record KnownPerson(Guid Id, string Mrn, ClientNames Names, DateOnly? BirthDate, IReadOnlyList<string> NameKeys);

internal sealed record KnownStay(Guid ClientId, Guid ProgramId, DateOnly AdmittedOn, DateOnly? DischargedOn)
{
    public AdmissionItems Admission { get; init; } = AdmissionItems.Empty;

    public ClinicalItems Clinical { get; init; } = ClinicalItems.Empty;

    public IReadOnlyList<SubstanceDetails> Substances { get; init; } = [];

    public IReadOnlyList<string> DiagnosisKeys { get; init; } = [];

    public DischargeReason? Reason { get; init; }

    // Whether it says what a file tells of it.
    public bool IsSame(ToldStay told) =>
        told.Admission.Items == Admission && told.Admission.Clinical == Clinical && told.Admission.Substances.SequenceEqual(Substances)
        && told.DiagnosisKeys.SequenceEqual(DiagnosisKeys)
        && (told.End?.Details is not { } details || details.Reason == Reason);
}

// What the database knows of the clients, and of the stays in the programs of a file. A handful of queries, however long the file is.
internal sealed record KnownRegister
{
    public IReadOnlyDictionary<string, KnownPerson> Clients { get; init; } = new Dictionary<string, KnownPerson>();

    // Each once, without the records that were merged.
    public IReadOnlyCollection<KnownPerson> Persons { get; init; } = [];

    // By code without its dot.
    public IReadOnlyDictionary<string, DiagnosisCode> Diagnoses { get; init; } = new Dictionary<string, DiagnosisCode>();

    public ILookup<Guid, KnownStay> Stays { get; init; } = Array.Empty<KnownStay>().ToLookup(s => s.ClientId);

    public static async Task<KnownRegister> LoadAsync(ICaseManagerDb db, IReadOnlyCollection<Guid> programs, CancellationToken cancellationToken)
    {
        var clients = await db.Clients.AsNoTracking().OrderBy(c => c.Mrn)
            .Select(c => new { c.Id, c.MergedIntoId, c.Mrn, Names = new ClientNames(c.LegalFirstName, c.LegalLastName, c.LegalMiddleName, c.PreferredName), c.BirthDate, c.LegalNameKey, c.PreferredNameKey })
            .ToListAsync(cancellationToken);
        var standing = clients.Where(c => c.MergedIntoId is null).ToDictionary(c => c.Id, c => new KnownPerson(c.Id, c.Mrn, c.Names, c.BirthDate, [.. new[] { c.LegalNameKey, c.PreferredNameKey }.OfType<string>()]));
        return new KnownRegister
        {
            Persons = [.. standing.Values],
            Clients = clients.ToDictionary(c => c.Mrn, c => standing[c.MergedIntoId ?? c.Id]),
            Diagnoses = await db.DiagnosisCodes.AsNoTracking().ToDictionaryAsync(c => c.Key, cancellationToken),
            Stays = (await StaysAsync(db, programs, cancellationToken)).ToLookup(s => s.ClientId),
        };
    }

    private static Task<List<KnownStay>> StaysAsync(ICaseManagerDb db, IReadOnlyCollection<Guid> programs, CancellationToken cancellationToken) =>
        db.Episodes.AsNoTracking().Where(e => programs.Contains(e.ProgramId)).OrderBy(e => e.AdmittedOn)
            .Select(e => new KnownStay(e.ClientId, e.ProgramId, e.AdmittedOn, e.DischargedOn)
            {
                Admission = e.Admission,
                Clinical = e.Clinical,
                Substances = e.Substances.OrderBy(s => s.Rank).Select(s => new SubstanceDetails(s.Substance, s.Route, s.Frequency, s.FirstUse)).ToList(),
                DiagnosisKeys = e.Diagnoses.OrderBy(d => d.Rank).Select(d => d.DiagnosisCode.Key).ToList(),
                Reason = e.Steps.OrderByDescending(s => s.Number).Select(s => s.Discharge == null ? null : (DischargeReason?)s.Discharge.Reason).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
}
