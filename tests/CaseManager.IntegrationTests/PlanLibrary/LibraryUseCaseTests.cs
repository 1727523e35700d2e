using CaseManager.Application;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Paging;
using CaseManager.Application.PlanLibrary;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.Infrastructure;
using CaseManager.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CaseManager.IntegrationTests.PlanLibrary;

[TestFixtureSource(typeof(Databases), nameof(Databases.All))]
public sealed class LibraryUseCaseTests(string database)
{
    private static readonly SaveLibraryEntry Step = new()
    {
        Kind = LibraryKind.Objective, Dimension = AsamDimension.Dimension5, Text = "Phones the zoo about volunteering", Measure = "Two calls", DaysToTarget = 21,
    };

    private TestDatabase test = null!;
    private ServiceProvider services = null!;
    private Role role;

    [SetUp]
    public async Task OpenAsync()
    {
        test = await TestDatabase.CreateAsync(database);
        role = Role.ClinicalSupervisor;
        var user = new Mock<ICurrentUser>();
        user.Setup(u => u.Name).Returns("Dana Reyes");
        user.Setup(u => u.Scope).Returns(Scope.Unlimited);
        user.Setup(u => u.May(It.IsAny<Permission>())).Returns((Permission p) => Permissions.Allow([role], p));
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton(user.Object).AddInfrastructure(test.Provider, test.Settings).AddSingleton(TestAudit.Settings).AddApplication().BuildServiceProvider();
    }

    [TearDown]
    public async Task DropAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
            await test.DisposeAsync();
        }
    }

    [TestCase(Role.ClinicalSupervisor, true)]
    [TestCase(Role.Administrator, true)]
    [TestCase(Role.Counselor, false)]
    [TestCase(Role.Medical, false)]
    [TestCase(Role.Staff, false)]
    public async Task Supervisors_and_administrators_change_the_library(Role who, bool may)
    {
        role = who;

        Assert.That((await RunAsync(Step)).IsForbidden, Is.EqualTo(!may));
    }

    [Test]
    public async Task What_is_added_is_found_by_its_words_and_changed_under_its_version()
    {
        var id = (await RunAsync(Step)).Value;
        var found = (await ListAsync(new("ZOO volunt", null, null))).Items.Single();
        Assert.That((found.Id, found.IsOfProduct, found.IsEdited), Is.EqualTo((id, false, false)));

        Assert.That((await RunAsync(Step with { EntryId = id, Version = found.Version, Text = "Visits the zoo" })).Problems, Is.Empty);
        Assert.That((await RunAsync(Step with { EntryId = id, Version = found.Version, Text = "Too late" })).IsConflict, Is.True);
        Assert.That((await ListAsync(new("visits zoo", null, null))).Items.Single().Text, Is.EqualTo("Visits the zoo"));
    }

    [Test]
    public async Task What_is_archived_is_not_offered_until_it_is_brought_back()
    {
        var id = (await RunAsync(Step)).Value;

        await RunAsync(new ArchiveLibraryEntry(id, 1, true));
        Assert.That((await ListAsync(new("zoo", null, null))).Total, Is.Zero);
        Assert.That((await ListAsync(new("zoo", null, null, true))).Items.Single().IsArchived, Is.True);

        await RunAsync(new ArchiveLibraryEntry(id, 2, false));
        Assert.That((await ListAsync(new("zoo", null, null))).Total, Is.EqualTo(1));
    }

    [Test]
    public async Task No_two_entries_of_a_dimension_say_the_same()
    {
        await RunAsync(Step);

        var again = await RunAsync(Step);

        Assert.That(again.Problems.Select(p => (p.Code, p.Field)), Is.EqualTo(new[] { ("library.text-taken", (string?)"Text") }));
        Assert.That((await RunAsync(Step with { Dimension = AsamDimension.Dimension6 })).Problems, Is.Empty);
    }

    [Test]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        Assert.That((await RunAsync(new SaveLibraryEntry())).Problems.Select(p => p.Field), Is.EquivalentTo(new[] { "Kind", "Dimension", "Text" }));
        Assert.That((await RunAsync(Step with { Kind = LibraryKind.Intervention, Modality = Modality.GroupTherapy })).Problems.Single().Field, Is.EqualTo("Times"));
        Assert.That((await RunAsync(Step with { Measure = " " })).Problems.Single().Field, Is.EqualTo("Measure"));
    }

    [TestCase(LibraryKind.Objective, AsamDimension.Dimension2)]
    [TestCase(LibraryKind.Intervention, AsamDimension.Dimension6)]
    public async Task The_list_is_kept_to_a_kind_and_a_dimension(LibraryKind kind, AsamDimension dimension)
    {
        var page = await ListAsync(new(null, kind, dimension));

        Assert.That(page.Items.Select(e => (e.Kind, e.Dimension)), Is.Not.Empty.And.All.EqualTo((kind, dimension)));
    }

    [Test]
    public async Task Every_page_is_another_part_of_the_whole()
    {
        var pages = new List<LibraryEntryView>();
        for (var number = 1; number <= 4; number++)
        {
            pages.AddRange((await ListAsync(new(null, null, null), number)).Items);
        }

        Assert.That(pages.Select(e => e.Id), Is.Unique.And.Exactly((await ListAsync(new(null, null, null))).Total).Items);
    }

    private async Task<Outcome<Guid>> RunAsync<TCommand>(TCommand command)
        where TCommand : ICommand
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UseCase<TCommand, Guid>>().RunAsync(command);
    }

    private async Task<Page<LibraryEntryView>> ListAsync(LibraryFilter filter, int page = 1)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LibraryList>().PageAsync(filter, new PageRequest(page), default);
    }
}
