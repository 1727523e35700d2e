using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using FluentValidation;

namespace CaseManager.Application.Groups;

/// <summary>Adds a topic to the sequence of a group.</summary>
/// <param name="Version">The version that the user saw.</param>
public sealed record AddTopic(Guid GroupId, int Version, string? Title) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditGroups;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Roster(GroupId)];
}

internal sealed class AddTopicValidator : AbstractValidator<AddTopic>
{
    public AddTopicValidator() => RuleFor(c => c.Title).NotEmpty().WithMessage("Enter the topic.");
}

internal sealed class AddTopicHandler(ICaseManagerDb db, SessionPlanner planner) : IHandler<AddTopic, Guid>
{
    public async Task<Guid> HandleAsync(AddTopic command, CancellationToken cancellationToken)
    {
        var group = await db.CalendarGroupAsync(command.GroupId, command.Version, cancellationToken);
        group.AddTopic(command.Title!);
        return await planner.GoThroughTopicsAsync(group, cancellationToken);
    }
}
