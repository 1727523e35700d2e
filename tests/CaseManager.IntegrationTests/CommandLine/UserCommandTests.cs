using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.CommandLine;

public sealed class UserCommandTests
{
    private const string Password = "correct horse battery";

    [Test]
    public async Task A_user_is_added_once_with_a_password_from_standard_input_only()
    {
        using var product = new ProductProcess();
        string[] words = ["user", "add", "ada@example.org", "--name", "Ada Okoye", "--role", "Administrator"];

        var none = await product.RunAsync(words);
        var weak = await product.RunWithInputAsync("short\n", words);
        var added = await product.RunWithInputAsync(Password + "\n", words);
        var again = await product.RunWithInputAsync(Password + "\n", words);

        Assert.That((none.Code, none.Error.Trim()), Is.EqualTo((1, "No password was given on standard input.")));
        Assert.That((weak.Code, weak.Error.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
        Assert.That(added, Is.EqualTo(new ProductProcess.Result(0, $"Ada Okoye can sign in as Administrator.{Environment.NewLine}", "")));
        Assert.That((again.Code, again.Error.Trim().Split('\n').Length), Is.EqualTo((1, 1)));
        await using var db = product.Open();
        var user = await db.Users.SingleAsync();
        Assert.That((user.Email, user.Name), Is.EqualTo(("ada@example.org", "Ada Okoye")));
        Assert.That(user.PasswordHash, Is.Not.Null.And.Not.Contain(Password));
        Assert.That(await db.UserRoles.CountAsync(), Is.EqualTo(1));
    }
}
