namespace CaseManager.Application.UseCases;

/// <summary>A request that changes something, naming the permission it needs.</summary>
public interface ICommand
{
    /// <summary>What the user must be allowed to do.</summary>
    static abstract Security.Permission Needs { get; }

    /// <summary>What the user must reach, with a role that allows it.</summary>
    IReadOnlyList<Security.Subject> About { get; }
}

/// <summary>Does what a command asks: load, call the verb, save.</summary>
public interface IHandler<in TCommand, TResult>
    where TCommand : ICommand
{
    /// <exception cref="Domain.Common.RuleViolationException">A rule is against it.</exception>
    /// <exception cref="NotFoundException">What the command is about does not exist.</exception>
    Task<TResult> HandleAsync(TCommand command, CancellationToken cancellationToken);
}
