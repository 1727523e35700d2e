using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

public sealed class ImportCommandTests
{
    private ProductProcess product = null!;

    [SetUp]
    public void SetUp() => product = new ProductProcess();

    [TearDown]
    public void TearDown() => product.Dispose();

    [Test]
    public async Task The_shared_register_ends_in_six_lines_for_scripts()
    {
        var register = SharedData.File("attendance", "register_2022-11_to_2023-12.csv");
        string[] words = ["import", "attendance", register, "--map", SharedData.File("attendance", "map.json"), "--groups", SharedData.File("attendance", "groups.csv")];

        var rehearsed = await product.RunAsync([.. words, "--rehearse", "--problems", "problems.csv"]);
        Assert.That(await AttendancesAsync(), Is.Zero);
        var imported = await product.RunAsync(words);
        var again = await product.RunAsync(words);

        foreach (var (code, output, error) in new[] { rehearsed, imported, again })
        {
            Assert.That((code, error), Is.EqualTo((0, "")));
            Assert.That(string.Join("; ", output.TrimEnd().Split('\n').TakeLast(6)), Is.EqualTo("clients 28; groups 40; sessions 466; attendances 3824; repeats 5; refused 1"));
        }

        Assert.That(again.Output, Does.Contain("Everything is there already; nothing changes."));
        Assert.That(await AttendancesAsync(), Is.EqualTo(3824));
        Assert.That((await File.ReadAllLinesAsync(product.PathOf("problems.csv")))[1], Does.StartWith("1054,1055,present,Refused,").And.Contain("Row 1053 stands."));
    }

    [Test]
    public async Task The_problems_are_for_their_owner_only()
    {
        await product.RunAsync(Words(await WriteAsync(History.Of("P1,A,One,G1,2025-01-06,13:15 - 13:15,yes")), "--problems", "problems.csv"));

        var file = product.PathOf("problems.csv");
        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
    }

    [Test]
    public async Task Nothing_is_imported_where_the_problems_cannot_be_written()
    {
        var words = Words(await WriteAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes")), "--problems", Path.Combine("nowhere", "problems.csv"));

        Assert.That((await product.RunAsync(words)).Code, Is.EqualTo(1));
        Assert.That(await AttendancesAsync(), Is.Zero);
    }

    [Test]
    public async Task A_failure_is_one_line_and_imports_nothing()
    {
        var (code, output, error) = await product.RunAsync(Words(await WriteAsync(History.Of("P1,A,One,G1,2025-01-06,09:30 - 11:00,yes", "P1,A,One,G1,2025-13-06,09:30 - 11:00,yes"))));

        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Is.EqualTo("The attendance file, row 2, column “day”: “2025-13-06” is not a date written as yyyy-MM-dd.\n").IgnoreLineEndingFormat);
        Assert.That(await AttendancesAsync(), Is.Zero);
        Assert.That((await product.RunAsync(Words("nowhere.csv"))).Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Words_that_are_not_known_are_exit_code_2()
    {
        Assert.That((await product.RunAsync("import", "attendance", "history.csv")).Code, Is.EqualTo(2));
        Assert.That((await product.RunAsync(Words("history.csv", "--undo"))).Code, Is.EqualTo(2));
        Assert.That((await product.RunAsync("import", "everything")).Code, Is.EqualTo(2));
    }

    private static string[] Words(string file, params string[] more) => ["import", "attendance", file, "--map", "map.json", "--groups", "groups.csv", .. more];

    private async Task<string> WriteAsync(AttendanceFiles files)
    {
        await File.WriteAllBytesAsync(product.PathOf("history.csv"), files.Attendance);
        await File.WriteAllBytesAsync(product.PathOf("map.json"), files.Map);
        await File.WriteAllBytesAsync(product.PathOf("groups.csv"), files.Groups);
        return "history.csv";
    }

    private async Task<int> AttendancesAsync()
    {
        await using var db = product.Open();
        return await db.Database.CanConnectAsync() ? await db.Attendances.CountAsync() : 0;
    }
}
