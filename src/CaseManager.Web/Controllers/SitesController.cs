using CaseManager.Application.Centers;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Domain.Centers;
using CaseManager.Web.Screens;
using CaseManager.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Controllers;

/// <summary>Sites: list, add, change, opening hours, holidays, archive.</summary>
[Route("setup/sites")]
public sealed class SitesController(SetupLists lists, SetupDetails details, SiteTime siteTime) : SetupScreen
{
    private const string Prefix = "Form";

    /// <summary>All sites.</summary>
    [HttpGet]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await ListAsync(null, false, page, cancellationToken));

    /// <summary>Those that match.</summary>
    [HttpPost]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Index(string? search, bool archived = false, int page = 1, CancellationToken cancellationToken = default) =>
        PageOrFragment(nameof(Index), "_List", await ListAsync(search, archived, page, cancellationToken));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        ViewData["HasCenter"] = await details.CenterAsync(cancellationToken) is not null;
        return View("Edit", new SiteEdit(null, new SiteForm { FederalHolidays = true }));
    }

    /// <summary>Adds the site.</summary>
    [HttpPost("new")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> New([Bind(Prefix = Prefix)] SiteForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveSite, Guid>(form.ToCommand(null),
            id => GoOnAsync("The site is saved.", RedirectToAction(nameof(Show), new { id }), cancellationToken),
            async () =>
            {
                ViewData["HasCenter"] = await details.CenterAsync(cancellationToken) is not null;
                return Again("Edit", new SiteEdit(null, form));
            }, cancellationToken, Prefix);

    /// <summary>A site's page.</summary>
    [HttpGet("{id:guid}")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await PageAsync(id, cancellationToken) is { } site ? View(site) : NotFound();

    /// <summary>The form with what is known.</summary>
    [HttpGet("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } site ? View(new SiteEdit(site, SiteForm.Of(site))) : NotFound();

    /// <summary>Changes name, time zone and address.</summary>
    [HttpPost("{id:guid}/edit")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Edit(Guid id, [Bind(Prefix = Prefix)] SiteForm form, CancellationToken cancellationToken) =>
        RunAsync<SaveSite, Guid>(form.ToCommand(id), _ => DoneAsync("Saved.", $"/setup/sites/{id}"),
            async () => await FindAsync(id, cancellationToken) is { } site ? Again(nameof(Edit), new SiteEdit(site, form)) : NotFound(), cancellationToken, Prefix);

    /// <summary>The opening hours, a line for each weekday.</summary>
    [HttpGet("{id:guid}/hours")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Hours(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } site ? View(new HoursPage(site, HoursForm.Of(site))) : NotFound();

    /// <summary>Says when the site is open.</summary>
    [HttpPost("{id:guid}/hours")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Hours(Guid id, [Bind(Prefix = Prefix)] HoursForm form, CancellationToken cancellationToken) =>
        RunAsync<SetOpeningHours, Guid>(form.ToCommand(id), _ => DoneAsync("Saved.", $"/setup/sites/{id}"),
            async () => await FindAsync(id, cancellationToken) is { } site ? Again(nameof(Hours), new HoursPage(site, form)) : NotFound(), cancellationToken, Prefix);

    /// <summary>The holidays of a year; by default of this one.</summary>
    [HttpGet("{id:guid}/holidays")]
    [Needs(Permission.SetUp)]
    public async Task<IActionResult> Holidays(Guid id, int? year, CancellationToken cancellationToken) =>
        await CalendarAsync(id, year, null, cancellationToken) is { } calendar ? View(calendar) : NotFound();

    /// <summary>Adds a holiday of the site's own.</summary>
    [HttpPost("{id:guid}/holidays")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Holidays(Guid id, int? year, [Bind(Prefix = Prefix)] HolidayForm form, CancellationToken cancellationToken) =>
        RunAsync<AddHoliday, Guid>(form.ToCommand(id), _ => DoneAsync("The holiday is on the calendar.", Calendar(id, form.Date!.Value.Year)),
            () => CalendarAgainAsync(id, year, form, cancellationToken), cancellationToken, Prefix);

    /// <summary>Adds the federal holidays of a year.</summary>
    [HttpPost("{id:guid}/holidays/federal")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> FederalHolidays(Guid id, int version, int? year, CancellationToken cancellationToken) =>
        RunAsync<AddFederalHolidays, int>(new AddFederalHolidays(id, version, year ?? 0),
            added => DoneAsync(added == 0 ? $"The federal holidays of {year} are all on the calendar." : $"Federal holidays added: {added}.", Calendar(id, year!.Value)),
            () => CalendarAgainAsync(id, year, null, cancellationToken), cancellationToken);

    /// <summary>Takes a holiday off the calendar.</summary>
    [HttpPost("{id:guid}/holidays/remove")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> RemoveHoliday(Guid id, int version, DateOnly? date, CancellationToken cancellationToken) =>
        RunAsync<RemoveHoliday, Guid>(new RemoveHoliday(id, version, date), _ => DoneAsync("The holiday is off the calendar.", Calendar(id, date!.Value.Year)),
            () => CalendarAgainAsync(id, date?.Year, null, cancellationToken), cancellationToken);

    /// <summary>Puts the site away.</summary>
    [HttpPost("{id:guid}/archive")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> Archive(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, true, cancellationToken);

    /// <summary>Brings it back.</summary>
    [HttpPost("{id:guid}/bring-back")]
    [Needs(Permission.SetUp)]
    public Task<IActionResult> BringBack(Guid id, int version, CancellationToken cancellationToken) => SetArchivedAsync(id, version, false, cancellationToken);

    private async Task<SetupList<SiteRow>> ListAsync(string? search, bool archived, int page, CancellationToken cancellationToken) =>
        new(search, archived, await lists.SitesAsync(search, archived, new PageRequest(page), cancellationToken), await siteTime.TodayAsync(cancellationToken));

    private async Task<SiteView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await details.SiteAsync(id, await siteTime.TodayAsync(cancellationToken), cancellationToken);

    private async Task<SitePage?> PageAsync(Guid id, CancellationToken cancellationToken)
    {
        var year = (await siteTime.TodayAsync(cancellationToken)).Year;
        return await FindAsync(id, cancellationToken) is { } site ? new SitePage(site, year, await details.HolidaysAsync(id, year, cancellationToken)) : null;
    }

    private async Task<HolidayPage?> CalendarAsync(Guid id, int? year, HolidayForm? form, CancellationToken cancellationToken)
    {
        var shown = Math.Clamp(year ?? (await siteTime.TodayAsync(cancellationToken)).Year, SiteHoliday.FirstYear, SiteHoliday.LastYear);
        return await FindAsync(id, cancellationToken) is { } site
            ? new HolidayPage(site, shown, await details.HolidaysAsync(id, shown, cancellationToken), form ?? new HolidayForm { Version = site.Version })
            : null;
    }

    private async Task<IActionResult> CalendarAgainAsync(Guid id, int? year, HolidayForm? form, CancellationToken cancellationToken) =>
        await CalendarAsync(id, year, form, cancellationToken) is { } calendar ? Again(nameof(Holidays), calendar) : NotFound();

    private static string Calendar(Guid id, int year) => $"/setup/sites/{id}/holidays?year={year}";

    private Task<IActionResult> SetArchivedAsync(Guid id, int version, bool isArchived, CancellationToken cancellationToken) =>
        SetArchivedAsync(new SetArchived(SetupKind.Site, id, version, isArchived), "/setup/sites",
            async () => await PageAsync(id, cancellationToken) is { } site ? Again(nameof(Show), site) : NotFound(), cancellationToken);
}
