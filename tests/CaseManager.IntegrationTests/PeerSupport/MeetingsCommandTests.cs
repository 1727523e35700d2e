using CaseManager.IntegrationTests.Support;

namespace CaseManager.IntegrationTests.PeerSupport;

public sealed class MeetingsCommandTests
{
    private ProductProcess product = null!;

    [SetUp]
    public void SetUp() => product = new ProductProcess();

    [TearDown]
    public void TearDown() => product.Dispose();

    [Test]
    public async Task A_list_is_rehearsed_imported_and_compared_with_the_next_one()
    {
        string[] words = ["--format", "meeting-guide", "--source", "San Jose", "--fellowship", "AlcoholicsAnonymous", "--site-zone", "America/Los_Angeles"];
        string[] Import(string file, params string[] more) => ["import", "meetings", SharedData.File("meetings", "sync", file), .. words, .. more];

        var rehearsed = await product.RunAsync(Import("aasanjose_v1.json", "--rehearse"));
        Assert.That((rehearsed.Code, rehearsed.Error), Is.EqualTo((0, "")));
        Assert.That(rehearsed.Output, Does.Contain("This is a rehearsal").And.Contain("Would add: meetings 618."));
        Assert.That(Counts((await product.RunAsync(Import("aasanjose_v1.json"))).Output), Does.StartWith("meetings 618; weekly times 617; by appointment 1; unpublished 0; added 618; changed 0"));
        var second = await product.RunAsync(Import("aasanjose_v2.json"));
        Assert.That(Counts(second.Output), Does.StartWith("meetings 635; weekly times 634; by appointment 1; unpublished 0; added 23; changed 76; details changed ").And.EndWith("; removed 6; repeats 0; refused 0"));
        Assert.That(second.Output, Does.Contain("Meetings that are removed: 6"));
    }

    [Test]
    public async Task The_invalid_list_is_refused_with_its_position_in_one_line()
    {
        var (code, output, error) = await product.RunAsync(
            ["import", "meetings", SharedData.File("meetings", "edge", "invalid.json"), "--format", "meeting-guide", "--source", "Edge", "--fellowship", "AlcoholicsAnonymous", "--site-zone", "America/Chicago"]);

        Assert.That((code, output, error), Is.EqualTo((1, "", "The meetings file is not JSON: it goes wrong in line 80, character 3.\n")).Using<(int, string, string)>((a, b) => a.Item1 == b.Item1 && a.Item2 == b.Item2 && a.Item3.ReplaceLineEndings("\n") == b.Item3));
    }

    [Test]
    public async Task The_Meeting_Guide_needs_a_fellowship_and_BMLT_does_not()
    {
        var guide = product.PathOf("guide.json");
        await File.WriteAllTextAsync(guide, $"[{MeetingLists.Item("a")}]");
        var bmlt = product.PathOf("bmlt.json");
        await File.WriteAllTextAsync(bmlt, """[{ "id_bigint": "2", "weekday_tinyint": "1", "start_time": "19:00:00", "duration_time": "01:30:00", "published": "1", "meeting_name": "Steps" }]""");

        var refused = await product.RunAsync(["import", "meetings", guide, "--format", "meeting-guide", "--source", "A", "--site-zone", "America/Chicago"]);
        Assert.That((refused.Code, refused.Error.Trim()), Is.EqualTo((1, "Say whose meetings they are: a list of the Meeting Guide does not tell.")));
        var imported = await product.RunAsync(["import", "meetings", bmlt, "--format", "bmlt", "--source", "B", "--site-zone", "America/New_York"]);
        Assert.That((imported.Code, Counts(imported.Output)), Is.EqualTo((0, "meetings 1; weekly times 1; by appointment 0; unpublished 0; added 1; changed 0; details changed 0; removed 0; repeats 0; refused 0")));
        Assert.That((await product.RunAsync(["import", "meetings", bmlt, "--format", "csv", "--source", "B"])).Code, Is.EqualTo(2));
    }

    private static string Counts(string output) => string.Join("; ", output.TrimEnd().Split('\n').Select(l => l.TrimEnd()).TakeLast(10));
}
