using System.CommandLine;
using CaseManager.Application.Audit;

namespace CaseManager.Web.CommandLine;

/// <summary><c>audit verify</c> and <c>audit seal</c>.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Verify and seal the audit trail.") { Verify(), Seal() };

    private static Command Verify()
    {
        var seals = new Option<string?>("--seal") { Description = "The file of seals that was written outside of the database (Audit__SealFile).", HelpName = "FILE" };
        var command = new Command("verify", "Say what was altered, removed, inserted or cut off; the exit code is 1 where anything was.") { seals };
        command.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            await using var host = CommandHost.Create();
            var outside = words.GetValue(seals) is { } name ? host.Services.GetRequiredService<IAuditSealFile>().ReadAsync(name, cancellationToken) : null;
            var verdict = await host.Services.GetRequiredService<AuditVerification>().VerifyAsync(outside, finding => Console.WriteLine(finding.Words), cancellationToken);
            Console.WriteLine($"entries {verdict.Entries}");
            Console.WriteLine($"sealed {verdict.Sealed}");
            Console.WriteLine($"not yet sealed {verdict.Unsealed}");
            await host.NoteAsync(words);
            return verdict.IsWhole ? 0 : throw new CommandFailure("The audit trail is not whole.");
        });
        return command;
    }

    private static Command Seal()
    {
        var command = new Command("seal", "Seal what is not sealed yet; the web site does so every minute.");
        command.SetAction(async (words, cancellationToken) =>
        {
            CommandUser.RequireOperator(words);
            await using var host = CommandHost.Create();
            Console.WriteLine($"sealed {await host.Services.GetRequiredService<AuditSealing>().SealAsync(cancellationToken)}");
            await host.NoteAsync(words);
            return 0;
        });
        return command;
    }
}
