using System.CommandLine;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.CommandLine;

/// <summary>
/// <c>user create-admin</c>: the first administrator of a new center comes this way; and <c>user link</c>, for one who forgot the password. Both print
/// a one-time link, so that nobody but the person knows the password.
/// </summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Users of the product.") { CreateAdmin(), Link() };

    private static Command CreateAdmin()
    {
        var email = new Argument<string>("EMAIL") { Description = "Signs in with this address." };
        var name = new Option<string?>("--name") { Description = "Full name, written beside what the user does (default: the address).", HelpName = "NAME" };
        var command = new Command("create-admin", "Add an administrator, and print a link by which they choose their password.") { email, name };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            var link = await host.RunAsync<InviteUser, OpenedLink>(
                new(words.GetValue(email), words.GetValue(name) ?? words.GetValue(email), UserRights.Everywhere(Role.Administrator), null), cancellationToken);
            Print(host, link);
            return 0;
        });
        return command;
    }

    private static Command Link()
    {
        var email = new Argument<string>("EMAIL") { Description = "The address that the user signs in with." };
        var command = new Command("link", "Print a new link for a user who has no password yet or forgot it.") { email };
        command.SetAction(async (words, cancellationToken) =>
        {
            await using var host = await CommandHost.OpenAsync(words, cancellationToken);
            var key = TextKey.Of(words.GetValue(email));
            var user = await host.Services.GetRequiredService<CaseManagerDbContext>().Users.AsNoTracking().FirstOrDefaultAsync(u => u.EmailKey == key, cancellationToken)
                ?? throw new CommandFailure("Nobody signs in with this address.");
            Print(host, await host.RunAsync<OpenLink, OpenedLink>(new(user.Id, user.Version), cancellationToken));
            return 0;
        });
        return command;
    }

    private static void Print(CommandHost host, OpenedLink link)
    {
        var address = host.Services.GetRequiredService<PublicAddress>().Value;
        Console.WriteLine(address is null
            ? $"Open /redeem on the web site and enter this code: {link.Code}"
            : $"Open this link: {address}/redeem#{link.Code}");
        Console.WriteLine($"It can be used once, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC.");
    }
}
