using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.RulePacks;

/// <summary>Takes a rule out of the draft of a pack.</summary>
/// <param name="Version">The version of the record that the page was opened with.</param>
/// <param name="Place">Where the rule stands in the draft, from 0.</param>
public sealed record RemoveRule(Guid RulePackId, int Version, int? Place) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;
}

internal sealed class RemoveRuleHandler(ICaseManagerDb db) : IHandler<RemoveRule, Guid>
{
    public async Task<Guid> HandleAsync(RemoveRule command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        pack.RemoveRule(pack.RuleAt(command.Place));
        await db.SaveChangesAsync(cancellationToken);
        return pack.Id;
    }
}
