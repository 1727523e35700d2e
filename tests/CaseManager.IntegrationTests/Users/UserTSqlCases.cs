using CaseManager.Application.Drafts;
using CaseManager.Application.Paging;
using CaseManager.Application.Security;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Seeding;
using CaseManager.Infrastructure.SignIn;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.Users;

/// <summary>Queries and writes of users and their sign-in.</summary>
internal static class UserTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly UserRights Here = UserRights.Of([Role.Counselor], false, [Id]);

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<Administrators>("names", a => a.NamesAsync(default)),
        TSqlCase.Of<DemoUsers>("are there", u => u.AreThereAsync()),
        TSqlCase.Of<DemoUsers>("are made", u => u.EnsureAsync(), new Domain.Centers.Center(DemoCenter.Name)),
        TSqlCase.Of<UserList>("page", l => l.PageAsync("ann example.org", false, new PageRequest(2), default)),
        TSqlCase.Of<UserDetails>("one", d => d.FindAsync(Id, default)),
        TSqlCase.UseCase<InviteUser, OpenedLink>(new("ann@example.org", "Ann Bell", Here, Id)),
        TSqlCase.UseCase<InviteUser, OpenedLink>(new("ann@example.org", "Ann Bell", UserRights.Everywhere(Role.Staff), null)),
        TSqlCase.UseCase<ChangeUser, Guid>(new(Id, 1, "Ann Bell", UserRights.Everywhere(Role.Staff), null), Ann()),
        TSqlCase.UseCase<SetDisabled, Guid>(new(Id, 1, true), Ann()),
        TSqlCase.UseCase<OpenLink, OpenedLink>(new(Id, 1), Ann()),
        TSqlCase.UseCase<ChangePassword, User>(new("former one", "another long one", "another long one"), Ann()),
        TSqlCase.Of<UserStore>("finds by key", s => s.FindByIdAsync(Id.ToString(), default)),
        TSqlCase.Of<UserStore>("finds by address", s => s.FindByNameAsync("ANN@EXAMPLE.ORG", default)),
        TSqlCase.Of<UserStore>("uses a recovery code up", s => s.RedeemCodeAsync(Ann(), "code", default)),
        TSqlCase.Of<UserStore>("counts recovery codes", s => s.CountCodesAsync(Ann(), default)),
        TSqlCase.Of<AppCodes>("uses a time step up", c => c.UseUpAsync(Id, 1)),
        TSqlCase.Of<PasswordPolicy>("knows the center", p => p.ValidateAsync(null!, Ann(), "a long password")),
        TSqlCase.Of<Sessions>("note", s => s.NoteSignInAsync(Ann(), default)),
        TSqlCase.Of<AttemptCount>("begins", a => a.BeginAsync(Id, default)),
        TSqlCase.Of<AttemptCount>("takes back", a => a.TakeBackAsync(Id, default)),
        TSqlCase.Of<PasswordSignIn>("finds", s => s.FindAsync("ann@example.org", "a password", default)),
        TSqlCase.Of<RedeemLink>("redeems", r => RefusedAsync(() => r.RunAsync("code", "a long password", "a long password", default))),
        TSqlCase.UseCase<ResetSecondFactor, Guid>(new(Id, 1), Ann()),
        TSqlCase.Of<SecondFactor>("state", f => f.StateAsync(Ann(), default)),
        TSqlCase.Of<SecondFactor>("checks", f => RefusedAsync(() => f.CheckAsync(Id, "123456", default))),
        TSqlCase.Of<SecondFactor>("renews", f => f.RenewCodesAsync(Id, default)),
        TSqlCase.UseCase<SaveDraft, Guid>(new("/plans/1", "/plans/1", "[]")),
        TSqlCase.UseCase<DiscardDraft, bool>(new("/plans/1")),
        TSqlCase.Of<DraftList>("on a page", l => l.OnPageAsync("/plans/1", default)),
        TSqlCase.Of<OldDrafts>("are deleted", d => d.DeleteAsync(default)),
        TSqlCase.Of<OwnPassword>("checks", p => RefusedAsync(() => p.CheckAsync(Id, "a password", "Password", default))),
        TSqlCase.Of<OwnAccount>("one", a => a.FindAsync(default)),
    ];

    private static User Ann() => new("ann@example.org", "Ann Bell", UserRights.Everywhere(Role.Counselor));

    private static async Task RefusedAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (RuleViolationException)
        {
            // Nobody has this code; the query that looked for it is recorded.
        }
    }
}
