using CaseManager.Application.Medication;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using CaseManager.IntegrationTests.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Medication;

/// <summary>A client with a stay since the start of the year, and somebody of the medical staff at 14:00 of March 10, 2026 in New York.</summary>
internal sealed class MedicationScene : IAsyncDisposable
{
    private MedicationScene(GroupScene center, Guid episodeId, Guid clientId) => (Center, EpisodeId, ClientId) = (center, episodeId, clientId);

    public static DateOnly Today => GroupScene.Today;

    public GroupScene Center { get; }

    public Guid EpisodeId { get; }

    public Guid ClientId { get; }

    public static async Task<MedicationScene> CreateAsync(string database)
    {
        var center = await GroupScene.CreateAsync(database);
        var client = (await center.AdmitAsync(1))[0];
        center.Role = Role.Medical;
        var id = Guid.Empty;
        await center.ChangeAsync(db => id = db.Episodes.Single(e => e.ClientId == client.Id).Id);
        return new MedicationScene(center, id, client.Id);
    }

    public async Task<Guid> ProductAsync(string key)
    {
        var id = Guid.Empty;
        await Center.ChangeAsync(db => id = db.MedicationProducts.Single(p => p.Key == key).Id);
        return id;
    }

    public async Task<PrescribeMedication> MethadoneAsync(decimal dose = 40, DateOnly? from = null) => new(EpisodeId)
    {
        ProductId = await ProductAsync("methadone-concentrate"),
        PrescriberId = Center.Counselor.Id,
        Dose = dose,
        Unit = DoseUnit.Milligram,
        Frequency = DoseFrequency.Daily,
        StartsOn = from ?? Today.AddDays(-5),
        StartReason = "Cravings",
    };

    public async Task<Guid> PrescribeAsync(decimal dose = 40, DateOnly? from = null)
    {
        var outcome = await Center.RunAsync(await MethadoneAsync(dose, from));
        Assert.That(outcome.Problems, Is.Empty);
        return outcome.Value;
    }

    public async Task<Outcome<Guid>> RecordAsync(Guid order, DoseFields fields, int? version = null) =>
        await Center.RunAsync(new RecordDose(EpisodeId, order, version ?? await VersionAsync(order), fields));

    public async Task<int> VersionAsync(Guid order)
    {
        var version = 0;
        await Center.ChangeAsync(db => version = db.MedicationOrders.Single(o => o.Id == order).Version);
        return version;
    }

    public static DoseFields Given(DateOnly? day = null, int hour = 8) => new() { Kind = DoseKind.Observed, Date = day ?? Today, Time = new TimeOnly(hour, 0) };

    public async Task<MedicationView> LookAsync() => (await Center.ReadAsync<MedicationDetails, MedicationView?>(d => d.FindAsync(EpisodeId, new PageRequest(), default)))!;

    public Task DiagnoseAsync(string key) => Center.ChangeAsync(db => db.Episodes.Include(e => e.Diagnoses).Single(e => e.Id == EpisodeId)
        .Diagnose([new DiagnosisDetails(db.DiagnosisCodes.Single(c => c.Key == key), DsmSpecifiers.None)]));

    public ValueTask DisposeAsync() => Center.DisposeAsync();
}
