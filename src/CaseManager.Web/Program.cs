using CaseManager.Web.CommandLine;

namespace CaseManager.Web;

/// <summary>Where the product starts: as a web site, or with words on the command line.</summary>
public static class Program
{
    /// <summary>0 for success, 1 for a failure told in one line, 2 for words that are not understood.</summary>
    public static Task<int> Main(string[] args) => CaseManagerCommand.RunAsync(args);
}
