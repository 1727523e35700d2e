using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.UseCases;

/// <summary>
/// Runs a command for screens, jobs and the command line alike: permission, scope, shape, rules and storage errors,
/// each turned into problems that name their field.
/// </summary>
public sealed class UseCase<TCommand, TResult>(
    ICurrentUser user, InScope scope, IEnumerable<IValidator<TCommand>> validators, IHandler<TCommand, TResult> handler, IStorageErrors storageErrors, AuditContext audit, AuditTrail trail)
    where TCommand : ICommand
{
    /// <summary>Runs the command; expected failures come back as problems, not exceptions.</summary>
    public async Task<Outcome<TResult>> RunAsync(TCommand command, CancellationToken cancellationToken = default)
    {
        if (!user.May(TCommand.Needs))
        {
            return await ForbiddenAsync();
        }

        foreach (var subject in command.About)
        {
            if (!await scope.ReachesAsync(subject, TCommand.Needs, cancellationToken))
            {
                await trail.RefusedAsync(typeof(TCommand).Name, subject.Kind.ToString(), subject.Id);
                return Outcome<TResult>.Failure(new Problem(UseCaseProblems.NotFound, "This was not found."));
            }
        }

        var shape = validators.SelectMany(v => v.Validate(command).Errors).Select(e => new Problem(e.ErrorCode, e.ErrorMessage, e.PropertyName)).ToList();
        if (shape.Count > 0)
        {
            return Outcome<TResult>.Failure(shape);
        }

        using var action = audit.Begin(typeof(TCommand).Name);
        try
        {
            return Outcome<TResult>.Success(await handler.HandleAsync(command, cancellationToken));
        }
        catch (RuleViolationException e)
        {
            return Outcome<TResult>.Failure(new Problem(e.Code, e.Message, e.Field));
        }
        catch (ForbiddenException)
        {
            return await ForbiddenAsync();
        }
        catch (NotFoundException e)
        {
            return Outcome<TResult>.Failure(new Problem(UseCaseProblems.NotFound, e.Message));
        }
        catch (Exception e) when (e is ConflictException or DbUpdateConcurrencyException)
        {
            return Outcome<TResult>.Failure(new Problem(UseCaseProblems.Conflict,
                "Somebody else changed this after you opened it. Nothing was saved: look at the newest version and make your change again."));
        }
        catch (DbUpdateException e) when (storageErrors.IsDuplicate(e))
        {
            return Outcome<TResult>.Failure(new Problem(UseCaseProblems.Duplicate, "This was already entered, perhaps a moment ago by somebody else. Look at the list before you try again."));
        }
    }

    private async Task<Outcome<TResult>> ForbiddenAsync()
    {
        await trail.RefusedAsync(typeof(TCommand).Name);
        return Outcome<TResult>.Failure(new Problem(UseCaseProblems.Forbidden, "Your role does not allow this. Ask an administrator if you need it."));
    }
}
