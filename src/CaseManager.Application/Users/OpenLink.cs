using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;

namespace CaseManager.Application.Users;

/// <summary>Makes a link by which somebody chooses a new password, or their first one. The former password works until then.</summary>
/// <param name="Version">The version that the page was opened with.</param>
public sealed record OpenLink(Guid UserId, int Version) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageUsers;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.User(UserId)];
}

internal sealed class OpenLinkHandler(ICaseManagerDb db, TimeProvider time) : IHandler<OpenLink, OpenedLink>
{
    public async Task<OpenedLink> HandleAsync(OpenLink command, CancellationToken cancellationToken)
    {
        var user = await db.UserAsync(command.UserId, command.Version, cancellationToken);
        var code = user.OpenLink(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedLink(user.Id, code.Text, user.LinkExpiresAt!.Value);
    }
}
