using CaseManager.Web.Composition;
using CaseManager.IntegrationTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CaseManager.IntegrationTests.Counseling;

public sealed class CounselingKeyTests
{
    [TestCase("", "CounselingNotes__Key is not set")]
    [TestCase("AAAA", "CounselingNotes__Key must be 32 bytes in Base64")]
    [TestCase(TestCounseling.Key + ",AAAA", "CounselingNotes__Key must be 32 bytes in Base64")]
    public void Outside_of_Development_the_site_does_not_start_without_keys_that_are_keys(string key, string expected) =>
        Assert.That(() => Build(Environments.Production, key), Throws.TypeOf<ConfigurationException>().With.Message.StartsWith(expected));

    [Test]
    public async Task Whoever_tries_the_product_has_nothing_to_set()
    {
        await using var site = Build(Environments.Development, "");

        Assert.That(site, Is.Not.Null);
    }

    private static WebApplication Build(string environment, string key) => WebSite.Build(builder =>
    {
        builder.Environment.EnvironmentName = environment;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:CaseManager"] = "Data Source=:memory:",
            ["DataProtection:Key"] = TestUsers.DataKey,
            ["Audit:Key"] = TestAudit.Key,
            ["CounselingNotes:Key"] = key,
            ["Jobs:Run"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        });
    });
}
