using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// What reading one file may cost: so much processor time and memory for each MiB of it, and no more than so much in all. Begins where it is
/// made, on the thread that reads; the loops over what a file holds ask it to go on. What has been allocated stands for what is held: it is
/// never less.
/// </summary>
public sealed class ReadingBudget
{
    /// <summary>The memory for each MiB of a file, in bytes.</summary>
    public const int MemoryForMiB = 64 << 20;

    /// <summary>The most memory for any file, in bytes: with the program itself, 512 MB.</summary>
    public const int MostMemory = 416 << 20;

    private const double MiB = 1 << 20;
    private static readonly TimeSpan TimeForADraft = TimeSpan.FromSeconds(1);

    // What starting a process to read in may take of the time.
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(0.3);

    // Asking the clock costs as much as a hundred steps, asking for what was allocated less than one.
    private const int StepsBetweenTimes = 1024;

    private long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    private TimeSpan _timeBefore = ThreadTime.Spent;
    private readonly string _reason;
    private int _steps;

    /// <summary>Begins the budget of a file.</summary>
    /// <param name="length">Its length in bytes; one that is shorter than a MiB counts as one.</param>
    public ReadingBudget(long length)
    {
        double size = Math.Max(length / MiB, 1);
        Time = TimeSpan.FromTicks((long)Math.Min(TimeForMiB.Ticks * size, MostTime.Ticks)) - Start;
        Memory = (long)Math.Min(MemoryForMiB * size, MostMemory);
        _reason = string.Create(
            CultureInfo.InvariantCulture,
            $"the most that is spent on a file of {size:0.#} MiB: no document needs as much. {Advice.SaveAnew}");
    }

    private ReadingBudget(TimeSpan time, long memory, string reason) => (Time, Memory, _reason) = (time, memory, reason);

    /// <summary>Begins the budget of a draft, which somebody waits for: as much as one request may take, however long the file is.</summary>
    public static ReadingBudget OfDraft() =>
        new(TimeForADraft, MemoryForMiB, "the most that is spent on a draft. Send a part of it, or its text alone");

    /// <summary>The processor time for each MiB of a file.</summary>
    public static TimeSpan TimeForMiB { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The most processor time for any file.</summary>
    public static TimeSpan MostTime { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The processor time for reading this file, without the start of a process.</summary>
    public TimeSpan Time { get; }

    /// <summary>The memory for this file, in bytes.</summary>
    public long Memory { get; }

    /// <summary>Goes on to the next piece of what the file holds.</summary>
    /// <exception cref="UnreadableDocumentException">The budget is spent.</exception>
    public void GoOn()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > Memory)
        {
            throw TooMuchMemory();
        }

        GoOnInTime();
    }

    /// <summary>Goes on where memory is counted otherwise: most of what is allocated is let go at once.</summary>
    /// <exception cref="UnreadableDocumentException">The time is spent.</exception>
    public void GoOnInTime()
    {
        if (_steps++ % StepsBetweenTimes == 0 && ThreadTime.Spent - _timeBefore > Time)
        {
            throw TooMuchTime();
        }
    }

    /// <summary>Counts what somebody else has spent on this file.</summary>
    public void Spend(TimeSpan time) => _timeBefore -= time;

    /// <summary>Counts memory anew: what was allocated so far has been let go.</summary>
    public void LetGo() => _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>The refusal of a file that takes too long.</summary>
    public UnreadableDocumentException TooMuchTime() => Refusal(string.Create(CultureInfo.InvariantCulture, $"{(Time + Start).TotalSeconds:0.#} seconds of processor time"));

    /// <summary>The refusal of a file that takes too much memory.</summary>
    public UnreadableDocumentException TooMuchMemory() => Refusal(string.Create(CultureInfo.InvariantCulture, $"{Memory / MiB:0} MiB of memory"));

    private UnreadableDocumentException Refusal(string what) => new($"takes more than {what} to read, {_reason}");
}
