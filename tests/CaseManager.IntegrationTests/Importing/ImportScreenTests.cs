using System.Net;
using CaseManager.Application.Importing;
using CaseManager.Application.Importing.Attendance;
using CaseManager.Application.Security;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Importing;

public sealed class ImportScreenTests
{
    private static readonly AttendanceFiles Files = History.Of(
        "P1,Ana,Zukić,G1,2025-01-06,09:30 - 11:00,yes", "P1,Ana,Zukić,G1,2025-01-06,09:30 - 11:00,no", "P2,<b>Bo</b>,Two,G2,2025-01-06,11:42AM(Roll Call),yes");

    [Test]
    public async Task A_history_is_uploaded_looked_at_imported_and_undone_without_script()
    {
        await using var site = await ImportSite.OpenAsync(Role.Administrator);

        var preview = await site.PostAsync("/import", "/import", Form(Files));
        Assert.That(preview.Status, Is.EqualTo(HttpStatusCode.OK), preview.Page);
        Assert.That(preview.Page, Does.Contain("What would change").And.Contain("clients: 2").And.Contain("Row 2 contradicts row 1"));
        await using var db = site.Database.Open();
        Assert.That(await db.Attendances.CountAsync(), Is.Zero);
        Assert.That((await site.GetAsync($"{preview.Path}/remarks.csv")).Page, Does.StartWith("\uFEFFrow,line,column,kind,message\r\n2,3,came,Refused"));

        var imported = await site.PostAsync(preview.Path, $"{preview.Path}/confirm", []);
        Assert.That(imported.Page, Does.Contain("The file is imported.").And.Contain("Undo this import"));
        Assert.That(imported.Path, Is.EqualTo(preview.Path));
        Assert.That(await db.Attendances.CountAsync(), Is.EqualTo(2));
        Assert.That((await site.PostAsync(preview.Path, $"{preview.Path}/confirm", [])).Status, Is.EqualTo(HttpStatusCode.OK), "sent twice");
        Assert.That(await db.Attendances.CountAsync(), Is.EqualTo(2));

        var undone = await site.PostAsync(preview.Path, $"{preview.Path}/undo", []);
        Assert.That(undone.Page, Does.Contain("The import is undone"));
        Assert.That(await db.Clients.CountAsync(), Is.Zero);
        Assert.That((await site.GetAsync("/import")).Page, Does.Contain("history.csv").And.Contain("Undone"));
    }

    [Test]
    public async Task What_stands_in_the_way_of_undoing_is_listed()
    {
        await using var site = await ImportSite.OpenAsync(Role.Administrator);
        var preview = await site.PostAsync("/import", "/import", Form(Files));
        await site.PostAsync(preview.Path, $"{preview.Path}/confirm", []);
        await using (var db = site.Database.Open())
        {
            (await db.Clients.SingleAsync(c => c.Mrn == "P1")).Correct(new("Ann", "Zukić"), null, new DateOnly(2026, 1, 1));
            await db.SaveChangesAsync();
        }

        var refused = await site.PostAsync(preview.Path, $"{preview.Path}/undo", []);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Page, Does.Contain("Clients whose record was changed since: 1"));
    }

    [Test]
    public async Task Files_that_cannot_be_imported_are_told_beside_their_field()
    {
        await using var site = await ImportSite.OpenAsync(Role.Administrator);

        var wrong = await site.PostAsync("/import", "/import", Form(History.Of("P1,A,One,G1,yesterday,09:30 - 11:00,yes")));
        var none = await site.PostAsync("/import", "/import", []);
        var large = await site.PostAsync("/import", "/import", Form(Files with { Attendance = new byte[ImportFiles.LargestFile + 1] }));
        var huge = await site.PostAsync("/import", "/import", Form(Files with { Attendance = new byte[(4 * ImportFiles.LargestFile) + 1] }));

        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(wrong.Page, Does.Contain("row 1, column “day”: “yesterday” is not a date").And.Contain("id=\"Attendance-error\""));
        Assert.That(none.Page, Does.Contain("Choose the attendance file.").And.Contain("Choose the map.").And.Contain("Choose the groups file."));
        Assert.That(large.Page, Does.Contain("The attendance file is larger than 20 MB."));
        Assert.That(huge.Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Only_who_may_import_sees_it()
    {
        await using var site = await ImportSite.OpenAsync(Role.Counselor);

        Assert.That((await site.GetAsync("/import")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static MultipartFormDataContent Form(AttendanceFiles files) => new()
    {
        { new ReadOnlyMemoryContent(files.Attendance), "Attendance", files.FileName },
        { new ReadOnlyMemoryContent(files.Map), "Map", "map.json" },
        { new ReadOnlyMemoryContent(files.Groups), "Groups", "groups.csv" },
        { new StringContent(""), "ProgramId" },
    };
}
