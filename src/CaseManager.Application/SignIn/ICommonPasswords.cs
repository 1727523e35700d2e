namespace CaseManager.Application.SignIn;

/// <summary>Passwords that attackers try first.</summary>
public interface ICommonPasswords
{
    /// <summary>Whether the text, in lower case, is one of them.</summary>
    bool Contains(string lowerCase);
}
