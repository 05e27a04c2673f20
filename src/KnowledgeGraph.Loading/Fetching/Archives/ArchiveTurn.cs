using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Loading.Fetching.Archives;

/// <summary>One process at a time fetches an archive: it holds a file, which the system lets go when the process ends however it ends.</summary>
internal static class ArchiveTurn
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits for the turn, which ends with what is given back.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">How long another process is waited for.</param>
    /// <param name="waits">Is told once that another process is waited for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FetchException">Another process does not end.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static async Task<IDisposable> TakeAsync(
        string path, TimeSpan longest, Action waits, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        OwnFiles.MakeIfMissing(path);
        for (bool isFirst = true; ; isFirst = false)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
            {
                if (time.GetElapsedTime(start) >= longest)
                {
                    throw new FetchException("was not fetched: another process has been fetching it for too long", e);
                }
            }

            if (isFirst)
            {
                waits();
            }

            await Task.Delay(Every, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
