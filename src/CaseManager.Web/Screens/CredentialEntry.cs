using CaseManager.Application.Centers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManager.Web.Screens;

/// <summary>A form for one credential on the page of a person.</summary>
/// <param name="Words">What opens it.</param>
/// <param name="About">What it is about, for those who do not see the page.</param>
public sealed record CredentialEntry(string Path, int Version, CredentialForm Form, string Key, string Words, string About, bool IsRefused)
{
    /// <summary>The form of a credential; null for a new one.</summary>
    public static CredentialEntry Of(StaffPage page, CredentialRow? credential)
    {
        var (id, path) = (credential?.Id ?? Guid.Empty, $"/setup/staff/{page.Person.Id}/credentials");
        var isRefused = page.Refused == id;
        var known = credential is null ? new CredentialForm() : CredentialForm.Of(credential, page.Person.Version);
        return credential is null
            ? new(path, page.Person.Version, isRefused ? page.Form : known, "new", "Add a credential", "", isRefused)
            : new($"{path}/{id}", page.Person.Version, isRefused ? page.Form : known, $"credential-{id}", "Renew or correct", credential.Kind, isRefused);
    }

    /// <summary>The view data for its fields: what was typed and is wrong belongs to the refused form only, and ids differ from form to form.</summary>
    public ViewDataDictionary DataFrom(ViewDataDictionary page) =>
        IsRefused ? page : new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { [FieldTagHelper.IdPrefixKey] = $"{Key}-" };
}
