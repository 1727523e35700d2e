using CaseManager.Application.Episodes;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Codes;
using CaseManager.IntegrationTests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

/// <summary>Whatever is registered, admitted, transferred, discharged, merged and undone in whatever order: no record is lost, and nobody stays twice in one program.</summary>
public sealed class MergeSequenceTests
{
    private const int Runs = 12;

    [Test]
    public void No_sequence_of_admissions_transfers_merges_and_discharges_loses_a_record_or_leaves_overlapping_stays()
    {
        var step = from kind in Gen.Choose(0, 6) from a in Gen.Choose(0, 5) from b in Gen.Choose(0, 5) from day in Gen.Choose(0, 30) select (kind, a, b, day);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(step.ListOf(20).ToArbitrary(), steps => PlayAsync([.. steps]).GetAwaiter().GetResult()));
    }

    private static async Task<bool> PlayAsync(IReadOnlyList<(int Kind, int A, int B, int Day)> steps)
    {
        await using var desk = await ClientDesk.OpenAsync(Databases.Sqlite);
        var bench = new MergeBench(desk);
        await bench.SetUpAsync();
        var (clients, merges, stays) = (new List<Client>(), new List<Guid>(), 0);
        foreach (var (kind, a, b, day) in steps)
        {
            if (kind == 0 || clients.Count == 0)
            {
                clients.Add(await bench.ClientAsync($"P{clients.Count}", $"Name{a}", $"Family{clients.Count}"));
                var from = MergeBench.Day.AddDays(day);
                var stay = await bench.StayAsync(clients[^1], from, from.AddDays(b));
                await bench.SessionAsync(from.AddDays(clients.Count * 40), (clients[^1], stay));
                stays++;
            }
            else if (kind < 3 && await bench.MergeAsync(clients[a % clients.Count].Id, clients[b % clients.Count].Id) is { Succeeded: true } merge)
            {
                merges.Add(merge.Value);
            }
            else if (kind == 3 && merges.Count > 0)
            {
                await bench.UndoAsync(merges[b % merges.Count]);
            }
            else if (kind > 3 && await MoveAsync(desk, bench, kind, clients[a % clients.Count].Id, day))
            {
                stays++;
            }

            if (!await HoldsAsync(desk, clients.Count, stays))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a stay was added.
    private static async Task<bool> MoveAsync(ClientDesk desk, MergeBench bench, int kind, Guid client, int day)
    {
        var (program, other, on) = (bench.Program.Id, bench.OtherProgram.Id, MergeBench.Day.AddDays(day - 31));
        if (kind == 4)
        {
            return (await desk.RunAsync<AdmitClient, Guid>(new(client, day % 2 == 0 ? program : other, on))).Succeeded;
        }

        if (await desk.ReadAsync(db => db.Episodes.Where(e => e.ClientId == client && e.DischargedOn == null).OrderBy(e => e.AdmittedOn).FirstOrDefaultAsync()) is not { } stay)
        {
            return false;
        }

        if (kind == 5)
        {
            return (await desk.RunAsync<TransferClient, Guid>(new(stay.Id, stay.Version, stay.ProgramId == program ? other : program, on, null, null))).Succeeded;
        }

        await desk.RunAsync<DischargeClient, Guid>(new(stay.Id, stay.Version, on, null, DischargeReason.Completed));
        return false;
    }

    private static Task<bool> HoldsAsync(ClientDesk desk, int registered, int made) => desk.ReadAsync(async db =>
    {
        var stays = await db.Episodes.Include(e => e.Client).ToListAsync();
        var all = await db.Clients.CountAsync() == registered && stays.Count == made && await db.Attendances.CountAsync() == registered;
        var withTheirs = await db.Attendances.AllAsync(a => db.Episodes.Any(e => e.Id == a.EpisodeId && e.ClientId == a.ClientId));
        var standing = stays.All(s => s.Client.MergedIntoId is null);
        var apart = !stays.Any(s => stays.Any(o => o != s && o.ClientId == s.ClientId && o.ProgramId == s.ProgramId && o.Overlaps(s.AdmittedOn, s.DischargedOn)));
        var together = stays.All(s => s.TransferredFromId is null || stays.Any(o => o.Id == s.TransferredFromId && o.ClientId == s.ClientId));
        return all && withTheirs && standing && apart && together;
    });
}
