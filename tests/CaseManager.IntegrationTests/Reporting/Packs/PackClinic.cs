using System.Globalization;
using System.IO.Compression;
using CaseManager.Application.Reporting.Packs;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Reporting.Packs;

/// <summary>A center with a number of clients beside the one of the sample, and what tests ask about packs of them.</summary>
internal static class PackClinic
{
    public static readonly Period Week = new(Sample.Monday.AddDays(-6), Sample.Monday);

    /// <summary>Adds the sample, and clients <c>K001</c>, <c>K002</c> … in its program.</summary>
    public static async Task<Sample> FillAsync(TestDatabase test, int clients)
    {
        await using var db = test.Open();
        var sample = new Sample();
        await sample.AddToAsync(db);
        var more = Enumerable.Range(1, clients - 1).Select(i => new Client(MrnOf(i), "Kim", $"Client {i:000}")).ToList();
        db.AddRange(more);
        db.AddRange(more.Select(c => new Episode(c.Id, sample.Program.Id, Sample.Monday.AddDays(-30))));
        await db.SaveChangesAsync();
        return sample;
    }

    public static string MrnOf(int number) => string.Create(CultureInfo.InvariantCulture, $"K{number:000}");

    /// <summary>A pack of all clients of the sample's site.</summary>
    public static AskForPack Ask(Sample sample, PackForm form = PackForm.Zip, ReportKind kind = ReportKind.ClientAttendance) =>
        new(kind, PackWhom.Site, sample.Site.Id, Week.From, Week.To, Result: form);

    public static async Task<List<PackItem>> ItemsAsync(TestDatabase test, Guid pack)
    {
        await using var db = test.Open();
        return await db.PackItems.AsNoTracking().Where(i => i.ReportPackId == pack).OrderBy(i => i.Number).ToListAsync();
    }

    public static async Task<PackState> StateAsync(TestDatabase test, Guid pack)
    {
        await using var db = test.Open();
        return await db.ReportPacks.Where(p => p.Id == pack).Select(p => p.State).SingleAsync();
    }

    /// <summary>The names and contents of a zip, in their order.</summary>
    public static List<(string Name, string Text)> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(e =>
        {
            using var text = new StreamReader(e.Open());
            return (e.FullName, text.ReadToEnd());
        })];
    }
}
