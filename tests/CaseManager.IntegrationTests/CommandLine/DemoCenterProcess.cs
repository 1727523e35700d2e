using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.CommandLine;

/// <summary>A database that <c>seed demo</c> filled for one day, shared by the tests of a fixture that only read it.</summary>
internal sealed class DemoCenterProcess : IDisposable
{
    /// <summary>The last day of its history.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    private DemoCenterProcess()
    {
    }

    public ProductProcess Product { get; } = new();

    public static async Task<DemoCenterProcess> SeedAsync()
    {
        var demo = new DemoCenterProcess();
        var migrated = await demo.Product.RunAsync("migrate");
        Assert.That((migrated.Code, migrated.Error), Is.EqualTo((0, "")));
        Assert.That(migrated.Output, Does.StartWith("Applied: "));
        Assert.That((await demo.Product.RunAsync("migrate")).Output.Trim(), Is.EqualTo("The database is up to date."));
        var seeded = await demo.Product.RunAsync("seed", "demo", "--today", "2026-03-02");
        Assert.That((seeded.Code, seeded.Error), Is.EqualTo((0, "")));
        return demo;
    }

    public void Dispose() => Product.Dispose();
}
