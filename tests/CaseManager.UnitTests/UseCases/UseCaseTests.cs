using CaseManager.Application.Abstractions;
using CaseManager.Application.Audit;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Moq;

namespace CaseManager.UnitTests.UseCases;

public sealed class UseCaseTests
{
    private readonly Mock<ICurrentUser> user = new();
    private readonly Mock<IHandler<Rename, int>> handler = new();
    private readonly Mock<IStorageErrors> storageErrors = new();

    [SetUp]
    public void AllowByDefault()
    {
        user.Reset();
        handler.Reset();
        storageErrors.Reset();
        user.Setup(u => u.May(Permission.EditClients)).Returns(true);
    }

    [Test]
    public async Task The_result_of_the_handler_comes_back()
    {
        handler.Setup(h => h.HandleAsync(It.IsAny<Rename>(), It.IsAny<CancellationToken>())).ReturnsAsync(7);

        var outcome = await RunAsync("Anna");

        Assert.That((outcome.Succeeded, outcome.Value), Is.EqualTo((true, 7)));
    }

    [Test]
    public async Task Who_may_not_do_it_never_reaches_the_handler()
    {
        user.Setup(u => u.May(Permission.EditClients)).Returns(false);

        var outcome = await RunAsync("");

        Assert.That(outcome.IsForbidden, Is.True);
        handler.VerifyNoOtherCalls();
    }

    [Test]
    public async Task What_is_out_of_scope_is_not_found_and_never_reaches_the_handler()
    {
        user.Setup(u => u.Scope).Returns(new Scope { Roles = [Role.Counselor] });

        Assert.That((await RunAsync("Anna", Subject.Center)).IsNotFound, Is.True);
        handler.VerifyNoOtherCalls();
    }

    [Test]
    public async Task A_wrong_shape_is_told_beside_its_field_and_never_reaches_the_handler()
    {
        var outcome = await RunAsync("");

        Assert.That(outcome.Problems.Select(p => p.Field), Is.EqualTo(new[] { nameof(Rename.Name) }));
        handler.VerifyNoOtherCalls();
    }

    [Test]
    public async Task A_broken_rule_keeps_its_code_message_and_field()
    {
        Throw(new RuleViolationException("client.mrn", "The MRN is required.", "Mrn"));

        var outcome = await RunAsync("Anna");

        Assert.That(outcome.Problems, Is.EqualTo(new[] { new Problem("client.mrn", "The MRN is required.", "Mrn") }));
    }

    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        Throw(new NotFoundException("The client"));

        Assert.That((await RunAsync("Anna")).IsNotFound, Is.True);
    }

    [Test]
    public async Task A_second_editor_is_told_and_nothing_is_saved([Values] bool noticedByTheDatabase)
    {
        Throw(noticedByTheDatabase ? new DbUpdateConcurrencyException() : new ConflictException());

        Assert.That((await RunAsync("Anna")).Problems.Single().Code, Is.EqualTo(UseCaseProblems.Conflict));
    }

    [Test]
    public async Task A_value_that_is_already_there_is_a_duplicate()
    {
        storageErrors.Setup(s => s.IsDuplicate(It.IsAny<DbUpdateException>())).Returns(true);
        Throw(new DbUpdateException("unique"));

        Assert.That((await RunAsync("Anna")).Problems.Single().Code, Is.EqualTo(UseCaseProblems.Duplicate));
    }

    [Test]
    public void Any_other_failure_of_the_database_is_not_hidden()
    {
        Throw(new DbUpdateException("disk full"));

        Assert.That(() => RunAsync("Anna"), Throws.TypeOf<DbUpdateException>());
    }

    [Test]
    public void A_stale_version_is_a_conflict()
    {
        Assert.That(() => ConflictException.ThrowIfStale(1, 2), Throws.TypeOf<ConflictException>());
        Assert.That(() => ConflictException.ThrowIfStale(2, 2), Throws.Nothing);
    }

    private void Throw(Exception error) =>
        handler.Setup(h => h.HandleAsync(It.IsAny<Rename>(), It.IsAny<CancellationToken>())).ThrowsAsync(error);

    private Task<Outcome<int>> RunAsync(string name, IReadOnlyList<Subject>? about = null) =>
        new UseCase<Rename, int>(user.Object, new InScope(Mock.Of<ICaseManagerDb>(), user.Object, TimeProvider.System), [new NameRequired()], handler.Object, storageErrors.Object, new AuditContext(), new AuditTrail(Mock.Of<IAuditWriter>())).RunAsync(new Rename(name) { About = about ?? Subject.None });

    public sealed record Rename(string Name) : ICommand
    {
        public static Permission Needs => Permission.EditClients;

        public IReadOnlyList<Subject> About { get; init; } = Subject.None;
    }

    private sealed class NameRequired : AbstractValidator<Rename>
    {
        public NameRequired() => RuleFor(c => c.Name).NotEmpty();
    }
}
