using CaseManager.Application.Abstractions;
using CaseManager.Application.SignIn;
using CaseManager.Application.Users;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Infrastructure.SignIn;

/// <summary>Holds each password that is chosen to <see cref="PasswordRules"/>.</summary>
internal sealed class PasswordPolicy(ICaseManagerDb db, PasswordRules rules) : IPasswordValidator<User>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var center = await db.Centers.AsNoTracking().OrderBy(c => c.Name).Select(c => c.Name).FirstOrDefaultAsync();
        try
        {
            rules.Check(password, user.Name, user.Email, center);
            return IdentityResult.Success;
        }
        catch (RuleViolationException e)
        {
            return IdentityResult.Failed(new IdentityError { Code = e.Code, Description = e.Message });
        }
    }
}
