using System.Diagnostics;
using KnowledgeGraph.Loading.Collections;

namespace KnowledgeGraph.Loading.Tests.Collections;

/// <summary>The paths of all files in the three repositories, from the list of them that lies beside the repository on some machines.</summary>
internal static class PublishedPaths
{
    /// <summary>All of them. In the list, what lies in an archive stands as if the archive were unpacked.</summary>
    public static IReadOnlyList<(Collection Collection, string Path)> All()
    {
        string list = Requirement.Shared("metadata", "unxml-files.txt.xz");
        return [.. Lines(list).Select(line => line.Split('/', 2)).Select(p => (Collection.All.Single(c => c.Repository == p[0]), p[1]))];
    }

    private static string[] Lines(string list)
    {
        try
        {
            using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", list]) { RedirectStandardOutput = true })!;
            string text = unpack.StandardOutput.ReadToEnd();
            unpack.WaitForExit();
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Requirement.Tool(isThere: false, "There is no xz to unpack the list with.");
            return [];
        }
    }
}
