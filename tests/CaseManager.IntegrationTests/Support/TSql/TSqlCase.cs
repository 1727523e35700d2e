using CaseManager.Application.Abstractions;
using CaseManager.Application.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.IntegrationTests.Support.TSql;

/// <summary>Makes one class of the product that takes the database send its commands.</summary>
/// <param name="Subject">The class, or the port of a use case that it stands behind.</param>
/// <param name="Name">What it is asked to do; the name of the test.</param>
/// <param name="RunAsync">Asks it, given the services of a scope.</param>
/// <param name="Given">Roots of aggregates that the database has.</param>
public sealed record TSqlCase(Type Subject, string Name, Func<IServiceProvider, Task> RunAsync, IReadOnlyList<object> Given)
{
    /// <summary>A use case with a command that passes its validator. It may end in a problem, such as that the database has no such client; <paramref name="given"/> takes it further.</summary>
    public static TSqlCase UseCase<TCommand, TResult>(TCommand command, params IReadOnlyList<object> given)
        where TCommand : ICommand =>
        new(typeof(IHandler<TCommand, TResult>), typeof(TCommand).Name, services => services.GetRequiredService<UseCase<TCommand, TResult>>().RunAsync(command), given);

    /// <summary>Any other class: a list, a loader, a job.</summary>
    public static TSqlCase Of<TSubject>(string name, Func<TSubject, Task> action, params IReadOnlyList<object> given)
        where TSubject : class =>
        new(typeof(TSubject), $"{typeof(TSubject).Name} {name}", services => action(ActivatorUtilities.GetServiceOrCreateInstance<TSubject>(services)), given);

    /// <summary>A part of a use case that runs inside of its transaction.</summary>
    public static TSqlCase Inside<TSubject>(string name, Func<ICaseManagerDb, Task> action) =>
        new(typeof(TSubject), $"{typeof(TSubject).Name}: {name}", async services =>
        {
            var db = services.GetRequiredService<ICaseManagerDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await action(db);
            await transaction.CommitAsync();
        }, []);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
