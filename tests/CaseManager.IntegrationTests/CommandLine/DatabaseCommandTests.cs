using CaseManager.IntegrationTests.Seeding;

namespace CaseManager.IntegrationTests.CommandLine;

public sealed class DatabaseCommandTests
{
    [Test]
    public async Task What_is_backed_up_can_be_restored_and_nothing_is_overwritten_unasked()
    {
        using var demo = await DemoCenterProcess.SeedAsync();
        var product = demo.Product;
        await using var db = product.Open();
        var before = await Content.OfAsync(db);

        var backup = await product.RunAsync("database", "backup", "copy.db");
        var backupAgain = await product.RunAsync("database", "backup", "copy.db");
        var overwriting = await product.RunAsync("database", "restore", "copy.db");
        product.Environment["ConnectionStrings__CaseManager"] = $"Data Source={product.PathOf("other.db")}";
        var restored = await product.RunAsync("database", "restore", "copy.db");
        var nowhere = await product.RunAsync("database", "restore", "nowhere.db", "--force");

        Assert.That((backup.Code, restored.Code), Is.EqualTo((0, 0)), backup.Error + restored.Error);
        foreach (var refused in new[] { backupAgain, overwriting, nowhere })
        {
            Assert.That((refused.Code, refused.Output, refused.Error.Trim().Split('\n').Length), Is.EqualTo((1, "", 1)), refused.Error);
        }

        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(product.PathOf("copy.db")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
        await using var other = product.Open("other.db");
        Assert.That(await Content.OfAsync(other), Is.EqualTo(before));
    }
}
