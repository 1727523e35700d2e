using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Drafts;

/// <summary>Throws one's own draft of a form away: the form was saved, or the draft is not wanted.</summary>
public sealed record DiscardDraft(string? Form) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.UseOwnAccount;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;
}

internal sealed class DiscardDraftHandler(ICaseManagerDb db, ICurrentUser current) : IHandler<DiscardDraft, bool>
{
    public async Task<bool> HandleAsync(DiscardDraft command, CancellationToken cancellationToken)
    {
        var user = current.Id;
        return await db.Drafts.Where(d => d.UserId == user && d.Form == command.Form).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
