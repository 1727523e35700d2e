namespace CaseManager.Application.Users;

/// <summary>One of the sites that a user works at, where it is not all of them.</summary>
public sealed class UserSite
{
    private UserSite()
    {
    }

    internal UserSite(Guid siteId) => SiteId = siteId;

    /// <summary>Whose.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Which.</summary>
    public Guid SiteId { get; private set; }
}
