using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The processor time of a thread: what others do at the same time, and waiting for a processor, is no part of it.</summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID.
    private const int LinuxClock = 3;
    private const int AppleClock = 16;

    /// <summary>What this thread has spent so far; nothing where the system does not tell.</summary>
    public static TimeSpan Spent => OperatingSystem.IsWindows() ? OnWindows() : OnUnix();

    private static TimeSpan OnUnix() => GetTime(OperatingSystem.IsLinux() ? LinuxClock : AppleClock, out UnixTime time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick) : default;

    private static TimeSpan OnWindows() => GetThreadTimes(GetCurrentThread(), out _, out _, out long kernel, out long user)
        ? TimeSpan.FromTicks(kernel + user) : default;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out UnixTime time);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetCurrentThread();

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);

    // struct timespec where a long has 64 bits.
    private readonly struct UnixTime
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
