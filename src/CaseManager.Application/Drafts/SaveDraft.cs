using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Drafts;

/// <summary>Keeps what is typed into a form, in the place of what was typed into it before.</summary>
/// <param name="Form">Tells the form from all others: its address, and what else it needs.</param>
/// <param name="Page">The address of the page that the form is on.</param>
/// <param name="Fields">Names and values, as the page wrote them; read by nobody but the page.</param>
public sealed record SaveDraft(string? Form, string? Page, string? Fields) : ICommand
{
    /// <summary>Longest text of all fields, in characters.</summary>
    public const int FieldsLength = 100_000;

    /// <inheritdoc/>
    public static Permission Needs => Permission.UseOwnAccount;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;

    // What is typed may be clinical.
    /// <inheritdoc/>
    public override string ToString() => nameof(SaveDraft);
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator()
    {
        RuleFor(c => c.Form).NotEmpty();
        RuleFor(c => c.Page).NotEmpty();
        RuleFor(c => c.Fields).NotEmpty().MaximumLength(SaveDraft.FieldsLength);
    }
}

internal sealed class SaveDraftHandler(ICaseManagerDb db, ICurrentUser current, ISecrets secrets, TimeProvider time) : IHandler<SaveDraft, Guid>
{
    // More than anybody leaves open; the oldest give way.
    private const int Most = 40;

    public async Task<Guid> HandleAsync(SaveDraft command, CancellationToken cancellationToken)
    {
        var user = current.Id ?? throw new NotFoundException("The user");
        var drafts = await db.Drafts.Where(d => d.UserId == user && d.Form == command.Form).ToListAsync(cancellationToken);
        var draft = drafts.FirstOrDefault();
        if (draft is null)
        {
            await MakeRoomAsync(user, cancellationToken);
            draft = db.Drafts.Add(new Draft(user, command.Form!, command.Page!)).Entity;
        }

        Require.That(draft.Form == command.Form, "draft.form", "The form is not understood.", nameof(command.Form));
        draft.Keep(secrets.Encrypt(DraftList.PurposeFor(user), command.Fields!), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Id;
    }

    private async Task MakeRoomAsync(Guid user, CancellationToken cancellationToken)
    {
        var tooMany = await db.Drafts.Where(d => d.UserId == user).OrderByDescending(d => d.SavedAt).ThenBy(d => d.Form).Skip(Most - 1).Take(Most).ToListAsync(cancellationToken);
        db.Drafts.RemoveRange(tooMany);
    }
}
