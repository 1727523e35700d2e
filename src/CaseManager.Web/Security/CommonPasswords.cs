using System.Collections.Frozen;
using CaseManager.Application.SignIn;
using CaseManager.Assets;

namespace CaseManager.Web.Security;

/// <summary>The list of <see cref="CommonPasswordList"/>, read when the first password is chosen.</summary>
internal sealed class CommonPasswords : ICommonPasswords
{
    private readonly Lazy<FrozenSet<string>> list = new(() => CommonPasswordList.Read().ToFrozenSet(StringComparer.Ordinal));

    public bool Contains(string lowerCase) => list.Value.Contains(lowerCase);
}
