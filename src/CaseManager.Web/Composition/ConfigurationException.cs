namespace CaseManager.Web.Composition;

/// <summary>A setting is wrong; the message names it.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
