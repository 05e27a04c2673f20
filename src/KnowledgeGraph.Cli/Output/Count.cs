using System.Globalization;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Numbers of things in words.</summary>
internal static class Count
{
    /// <summary><c>1 file</c>, <c>2,844 files</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one; more of them take an s.</param>
    public static string Of(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}{(number == 1 ? "" : "s")}");
}
