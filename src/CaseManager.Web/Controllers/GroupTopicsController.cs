using CaseManager.Application.Audit;
using CaseManager.Application.Groups;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>The topics that a group goes through.</summary>
[Route("groups/{id:guid}/topics")]
public sealed class GroupTopicsController(GroupDetails details, TopicList topics, TimeProvider time) : ScreenController
{
    private const string Prefix = "Form";

    /// <summary>The sequence.</summary>
    [HttpGet]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.ViewGroups)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Adds a topic.</summary>
    [HttpPost]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> Add(Guid id, [Bind(Prefix = Prefix)] TopicForm form, [FromServices] UseCase<AddTopic, Guid> add, CancellationToken cancellationToken) =>
        RunAsync(id, form, add, new AddTopic(id, form.Version, form.Title), "The topic is added. Sessions ahead go through the sequence in order.", cancellationToken);

    /// <summary>Moves a topic one place up or down.</summary>
    [HttpPost("{topic:guid}/move")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> Move(Guid id, Guid topic, int version, bool up, [FromServices] UseCase<MoveTopic, Guid> move, CancellationToken cancellationToken) =>
        RunAsync(id, null, move, new MoveTopic(id, version, topic, up), "Moved.", cancellationToken);

    /// <summary>Takes a topic out.</summary>
    [HttpPost("{topic:guid}/remove")]
    [Audited(AuditActions.ViewGroup, AuditSubject.Group)]
    [Needs(Permission.EditGroups)]
    public Task<IActionResult> Remove(Guid id, Guid topic, int version, [FromServices] UseCase<RemoveTopic, Guid> remove, CancellationToken cancellationToken) =>
        RunAsync(id, null, remove, new RemoveTopic(id, version, topic), "The topic is out of the sequence. Sessions that covered it still say so.", cancellationToken);

    private async Task<IActionResult> RunAsync<TCommand>(Guid id, TopicForm? form, UseCase<TCommand, Guid> useCase, TCommand command, string message, CancellationToken cancellationToken)
        where TCommand : ICommand
    {
        if (ModelState.IsValid)
        {
            var outcome = await useCase.RunAsync(command, cancellationToken);
            if (outcome.Succeeded)
            {
                Say(message);
                return RedirectToAction(nameof(Index), new { id });
            }

            if (Stop(outcome) is { } stop)
            {
                return stop;
            }

            ModelState.Add(outcome.Problems, Prefix);
        }

        return await PageAsync(id, form, cancellationToken) is { } page ? Again(nameof(Index), page) : NotFound();
    }

    private async Task<TopicPage?> PageAsync(Guid id, TopicForm? form, CancellationToken cancellationToken) =>
        await details.FindAsync(id, cancellationToken) is { HasRoster: true } group && group.Kind.IsClinical()
            ? new TopicPage(group, await topics.ListAsync(id, SiteClock.Of(group.TimeZoneId).Today(time), cancellationToken), form ?? new TopicForm { Version = group.Version }) : null;
}
